package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.SignedAction;
import eu.passerelle.mail.SignedActionHandler;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.organisations.OrganisationMails.News;
import eu.passerelle.organisations.OrganisationMails.Request;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks the administrators of an organisation, once a year at most, whether a profile that nobody
 * has changed for a year is still right. One press on the page of their link says that it is.
 */
@Component
class ProfileReminder implements SignedActionHandler {

  static final Duration VALIDITY = Duration.ofDays(60);

  private static final String PURPOSE = "confirm-profile";
  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(30);

  private final OrganisationRepository organisations;
  private final OrganisationChanges changes;
  private final OrganisationMails mails;
  private final JobLocks locks;
  private final Clock clock;

  ProfileReminder(
      OrganisationRepository organisations,
      OrganisationChanges changes,
      OrganisationMails mails,
      JobLocks locks,
      Clock clock) {
    this.organisations = organisations;
    this.changes = changes;
    this.mails = mails;
    this.locks = locks;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 24 * 60, initialDelay = 55, timeUnit = TimeUnit.MINUTES)
  void run() {
    locks.runAlone("profile-reminder", LOCKED_AT_MOST, () -> SystemAccess.run(this::remind));
  }

  /** Does what is due; doing it again changes nothing. */
  void remind() {
    Instant old = clock.instant().atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
    organisations.findByStatusAndCreatedAtLessThan(OrganisationStatus.VALIDATED, old).stream()
        .filter(Organisation::hasAdministrator)
        .filter(organisation -> organisation.isProfileForgottenSince(old))
        .forEach(this::ask);
  }

  /** The mail first: its key keeps it from going twice where the note that it went is lost. */
  private void ask(Organisation organisation) {
    Set<AccountId> administrators = organisation.administrators();
    mails.ask(
        administrators,
        new News("profile-reminder", "organisations/edit/" + organisation.id().value()),
        occasion(organisation),
        Map.of("organisation", organisation.name()),
        new Request(PURPOSE, subject(organisation), clock.instant().plus(VALIDITY)));
    changes.change(organisation.id(), "profile-asked", found -> found.askAboutProfile(clock));
  }

  private static String occasion(Organisation organisation) {
    Instant asked = organisation.profileAskedAt();
    return "%s/%d".formatted(subject(organisation), asked == null ? 0 : asked.toEpochMilli());
  }

  /** The profile as it was set at one moment, and no later one. */
  private static String subject(Organisation organisation) {
    return "%s/%d"
        .formatted(organisation.id().value(), organisation.profileRightAt().toEpochMilli());
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public Optional<Offer> offer(SignedAction action, Language language) {
    Texts texts = Texts.in(language);
    return asked(action)
        .map(organisation ->
            new Offer(
                texts.get("link.profile.title", organisation.name()),
                texts.get("link.profile.text", texts.date(organisation.profileRightAt())),
                texts.get("link.profile.button")));
  }

  @Override
  public Optional<Done> perform(SignedAction action, Language language) {
    return asked(action)
        .map(organisation -> {
          changes.change(
              organisation.id(), "profile-confirmed", found -> found.confirmProfile(clock));
          return new Done(
              Texts.in(language).get("profile.confirmed"),
              "organisations/" + organisation.id().value());
        });
  }

  /** Whoever was asked may have left since, or somebody may have answered. */
  private Optional<Organisation> asked(SignedAction action) {
    String id = action.subject().substring(0, action.subject().lastIndexOf('/'));
    return organisations
        .findById(new OrganisationId(id))
        .filter(organisation -> subject(organisation).equals(action.subject()))
        .filter(organisation ->
            organisation.administrators().stream()
                .anyMatch(person -> person.value().equals(action.person())));
  }
}
