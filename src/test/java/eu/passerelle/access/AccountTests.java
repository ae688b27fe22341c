package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.shared.Language;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTests {

  private static final Instant THEN = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
  private static final String AGENCY = "https://login.agence.example";
  private static final String CITY = "https://login.ville.example";

  private final Account account =
      Account.create("Ada Premier", "ada@agence.example", Language.FR, Set.of(), THEN);

  @Test
  void whatAProviderGivesCountsLikeWhatWeGive() {
    Account both = account.give(Role.ADMINISTRATOR).signedInAs(AGENCY, "1", analyst(), NOW);

    assertThat(both.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.ANALYST);
    assertThat(both.has(Role.ANALYST)).isTrue();
    assertThat(Authorities.of(both))
        .extracting("authority")
        .containsExactlyInAnyOrder("ROLE_ADMINISTRATOR", "ROLE_ANALYST");
  }

  @Test
  void whatAProviderNoLongerGivesIsGoneAndWhatWeGaveStays() {
    Account later =
        account
            .give(Role.ADMINISTRATOR)
            .signedInAs(AGENCY, "1", analyst(), THEN)
            .signedInAs(AGENCY, "1", Set.of(), NOW);

    assertThat(later.roles()).containsExactly(Role.ADMINISTRATOR);
  }

  @Test
  void aProviderDoesNotTakeWhatAnotherGave() {
    Account later =
        account.signedInAs(AGENCY, "1", analyst(), THEN).signedInAs(CITY, "1", Set.of(), NOW);

    assertThat(later.has(Role.ANALYST)).isTrue();
  }

  @Test
  void whatAProviderGaveToAnEarlierIdentityOfTheSamePersonIsGone() {
    Account later =
        account.signedInAs(AGENCY, "1", analyst(), THEN).signedInAs(AGENCY, "2", Set.of(), NOW);

    assertThat(later.has(Role.ANALYST)).isFalse();
    assertThat(later.identities()).extracting(ExternalIdentity::subject).containsExactly("1", "2");
  }

  @Test
  void anIdentityRemembersSinceWhenAndWhenLast() {
    Account later =
        account.signedInAs(AGENCY, "1", Set.of(), THEN).signedInAs(AGENCY, "1", analyst(), NOW);

    assertThat(later.identities())
        .containsExactly(new ExternalIdentity(AGENCY, "1", analyst(), THEN, NOW));
  }

  private static Set<Role> analyst() {
    return Set.of(Role.ANALYST);
  }
}
