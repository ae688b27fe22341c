package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.shared.ui.MessageTranslations;
import java.net.ConnectException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

class RefusalPageTests {

  @Test
  void aRefusalIsFoundUnderWhatItWasWrappedIn() {
    assertThat(
            RefusalPage.problem(
                new InternalAuthenticationServiceException(
                    "wrapped", new SignInRefused(SignInProblem.ADDRESS_TAKEN))))
        .isEqualTo(SignInProblem.ADDRESS_TAKEN);
  }

  @Test
  void aBrokenConnectionMeansThatTheProviderCannotBeReached() {
    assertThat(
            RefusalPage.problem(
                new OAuth2AuthenticationException(
                    new OAuth2Error("invalid_id_token"),
                    new IllegalStateException(new ConnectException("refused")))))
        .isEqualTo(SignInProblem.UNREACHABLE);
  }

  @Test
  void anythingElseSimplyFailed() {
    assertThat(RefusalPage.problem(new BadCredentialsException("no")))
        .isEqualTo(SignInProblem.FAILED);
    assertThat(SignInProblem.of("made-up")).isEqualTo(SignInProblem.FAILED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAILED")
  void everyProblemHasItsCodeAndIsExplained(SignInProblem problem) {
    assertThat(SignInProblem.of(problem.code())).isEqualTo(problem);
    String key = "sign-in.refused." + problem.code();
    assertThat(new MessageTranslations().getTranslation(key, Locale.FRENCH)).isNotEqualTo(key);
  }
}
