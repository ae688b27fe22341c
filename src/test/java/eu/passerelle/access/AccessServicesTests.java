package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ApplicationTest
class AccessServicesTests {

  @Autowired private Accounts accounts;
  @Autowired private CurrentAccount current;
  @Autowired private FirstAdministratorLink link;
  @Autowired private ActingAs acting;

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  @Test
  void theSixPersonasAreOffered() {
    assertThat(accounts.personas()).hasSize(6);
  }

  @Test
  void aVisitorIsNobody() {
    assertThat(current.find()).isEmpty();
    assertThatThrownBy(current::require).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theSignedInPersonIsThatAccount() {
    acting.signIn(ActingAs.ANALYST);

    assertThat(current.require().has(Role.ANALYST)).isTrue();
  }

  @Test
  void loadingIsForTheSystemOnly() {
    acting.signIn(ActingAs.ADMINISTRATOR);

    assertThatThrownBy(() -> accounts.load(List.of())).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void actingAsTheSystemGivesTheCallersAuthorityBack() {
    acting.signIn(ActingAs.FOUNDER);

    SystemAccess.run(() -> assertThat(current.id()).isEmpty());

    assertThat(current.id()).isPresent();
    acting.signOut();
    SystemAccess.run(() -> {});
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
  }

  @Test
  void theFirstAdministratorsLinkIsGoodForNothingOnceThereIsOne() {
    String token = link.issue();

    assertThat(link.isValid(token)).isFalse();
    assertThat(link.isValid("made-up")).isFalse();
  }
}
