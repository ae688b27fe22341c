package eu.passerelle.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedLinks;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.As;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of profiles that nobody has changed for a year. */
@ApplicationTest
class ProfileReminderTests extends SpringBrowserlessTest {

  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

  @Autowired private OrganisationRepository organisations;
  @Autowired private OutboxOfTests mails;
  @Autowired private SignedActions actions;
  @Autowired private SignedLinks links;

  private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final MovableClock clock = new MovableClock(start);
  private final ProfileReminder reminder;
  private final OrganisationId id = new OrganisationId("org-" + UUID.randomUUID());

  @Autowired
  ProfileReminderTests(
      OrganisationRepository organisations,
      OrganisationChanges changes,
      OrganisationMails mails,
      JobLocks locks) {
    reminder = new ProfileReminder(organisations, changes, mails, locks, clock);
  }

  @AfterEach
  void remove() {
    organisations.deleteById(id);
  }

  @Test
  void administratorsAreAskedOnceAYear() {
    load(Instant.parse("2015-03-02T08:00:00Z"));
    remindAt("2016-03-02T08:00:00Z");
    assertThat(sent()).isEmpty();

    remindAt("2016-03-03T08:00:00Z");
    remindAt("2016-03-04T08:00:00Z");
    assertThat(sent()).hasSize(1);
    assertThat(mails.written(sent().getFirst()).text())
        .contains("organisations/edit/" + id.value(), "Tout est encore juste");

    remindAt("2017-03-03T08:00:00Z");
    assertThat(sent()).hasSize(1);
    remindAt("2017-03-04T08:00:00Z");
    assertThat(sent()).hasSize(2);
  }

  @Test
  void whoChangesTheProfileIsNotAsked() {
    Organisation one = load(start.minus(Duration.ofDays(400)));
    organisations.save(
        one.revise(Profiles.named("Autre"), new MovableClock(start.minus(Duration.ofDays(10)))));

    remind();

    assertThat(sent()).isEmpty();
  }

  @Test
  void onePressOnTheLinksPageConfirms() {
    load(start.minus(Duration.ofDays(400)));
    remind();
    String token = actions.token(link(sent().getLast()));

    assertThat(links.offer(token, Language.FR).orElseThrow().title()).contains("encore juste");
    assertThat(stored().profileRightAt()).as("opening does nothing").isBefore(start);
    assertThat(links.perform(token, Language.FR).orElseThrow().text()).contains("confirmé");

    assertThat(stored().profileRightAt()).isAfterOrEqualTo(start);
    clock.move(Duration.ofDays(364));
    remind();
    assertThat(sent()).hasSize(1);
    assertThat(links.offer(token, Language.FR)).isEmpty();
  }

  @Test
  void aLinkIsWorthlessForWhoIsNoAdministratorAnyMore() {
    load(start.minus(Duration.ofDays(400)));
    remind();
    String token = actions.token(link(sent().getLast()));

    organisations.save(stored().dismissAnyway(new AccountId(ActingAs.PROFESSOR), clock));

    assertThat(links.perform(token, Language.FR)).isEmpty();
  }

  @Test
  @As(ActingAs.PROFESSOR)
  void aButtonOnTheEditScreenConfirmsToo() {
    load(start.minus(Duration.ofDays(400)));
    UI.getCurrent().getSession().setLocale(Locale.FRENCH);
    UI.getCurrent().setLocale(Locale.FRENCH);
    UI.getCurrent().navigate("organisations/edit/" + id.value());
    roundTrip();
    assertThat(find(Span.class).all())
        .extracting(Span::getText)
        .anyMatch(text -> text.startsWith("Profil modifié ou confirmé le"));

    test(find(Button.class).withText("Tout est encore juste").single()).click();

    assertThat(stored().profileRightAt()).isAfterOrEqualTo(start);
  }

  private Organisation load(Instant created) {
    return organisations.insert(
        Organisation.create(
                id, Profiles.named("Atelier"), OrganisationStatus.VALIDATED, SINCE, created)
            .with(
                List.of(
                    new Member(new AccountId(ActingAs.PROFESSOR), MemberRole.ADMINISTRATOR, SINCE)),
                List.of()));
  }

  private void remind() {
    SystemAccess.run(reminder::remind);
  }

  private void remindAt(String moment) {
    clock.moveTo(Instant.parse(moment));
    remind();
  }

  private List<Mail> sent() {
    return mails.to("b.collignon@haute-meuse.example").stream()
        .filter(mail -> Objects.equals(mail.data().page(), "organisations/edit/" + id.value()))
        .toList();
  }

  private static SignedActionId link(Mail mail) {
    return Objects.requireNonNull(mail.data().actions().get(MailData.SECOND));
  }

  private Organisation stored() {
    return organisations.findById(id).orElseThrow();
  }
}
