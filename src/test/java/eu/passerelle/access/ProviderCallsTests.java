package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;

class ProviderCallsTests {

  private static final String HERE = "http://localhost:8080/login/oauth2/code/agency";

  private HttpServer provider;
  private String address;

  @BeforeEach
  void open() throws IOException {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.start();
    address = "http://localhost:" + provider.getAddress().getPort();
  }

  @AfterEach
  void close() {
    provider.stop(0);
  }

  @Test
  void tokensAreReadFromTheAnswer() {
    answer(200, "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"i\"}");

    assertThat(ProviderCalls.forTokens().getTokenResponse(request()).getAdditionalParameters())
        .containsEntry("id_token", "i");
  }

  /** The operator must be told of a wrong secret, not that the provider is away. */
  @Test
  void aRefusedSecretIsNotMistakenForAProviderThatIsAway() {
    answer(401, "{\"error\": \"invalid_client\"}");

    assertThat(problem()).isEqualTo(SignInProblem.FAILED);
  }

  @Test
  void aProviderThatIsAwayIsKnownAsSuch() {
    provider.stop(0);

    assertThat(problem()).isEqualTo(SignInProblem.UNREACHABLE);
  }

  private SignInProblem problem() {
    OAuth2AuthorizationException failure =
        catchThrowableOfType(
            OAuth2AuthorizationException.class,
            () -> ProviderCalls.forTokens().getTokenResponse(request()));
    return RefusalPage.problem(new OAuth2AuthenticationException(failure.getError(), failure));
  }

  private void answer(int status, String body) {
    provider.createContext(
        "/token",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private OAuth2AuthorizationCodeGrantRequest request() {
    ClientRegistration registration =
        ClientRegistration.withRegistrationId("agency")
            .clientId("passerelle")
            .clientSecret("wrong")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationUri(address + "/authorize")
            .tokenUri(address + "/token")
            .redirectUri(HERE)
            .build();
    return new OAuth2AuthorizationCodeGrantRequest(
        registration,
        new OAuth2AuthorizationExchange(
            OAuth2AuthorizationRequest.authorizationCode()
                .clientId("passerelle")
                .authorizationUri(address + "/authorize")
                .redirectUri(HERE)
                .build(),
            OAuth2AuthorizationResponse.success("code").redirectUri(HERE).build()));
  }
}
