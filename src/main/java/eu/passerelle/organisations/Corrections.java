package eu.passerelle.organisations;

import eu.passerelle.access.Account;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import eu.passerelle.organisations.Correction.State;
import eu.passerelle.organisations.OrganisationMails.News;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Corrections of public facts that anybody signed in can propose; the organisation's administrators
 * or an analyst accept them.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Corrections {

  private final CorrectionRepository corrections;
  private final OrganisationChanges changes;
  private final OrganisationRights rights;
  private final CurrentAccount current;
  private final OrganisationMails mails;
  private final RateLimits limits;
  private final Clock clock;

  Corrections(
      CorrectionRepository corrections,
      OrganisationChanges changes,
      OrganisationRights rights,
      CurrentAccount current,
      OrganisationMails mails,
      RateLimits limits,
      Clock clock) {
    this.corrections = corrections;
    this.changes = changes;
    this.rights = rights;
    this.current = current;
    this.mails = mails;
    this.limits = limits;
    this.clock = clock;
  }

  /** A correction that waits, with the organisation it is about. */
  public record Waiting(Correction correction, Organisation organisation) {}

  /**
   * Proposes a correction.
   *
   * @param seen the profile that the person asking has seen
   * @throws NothingToCorrect where the two say the same
   * @throws eu.passerelle.operations.TooOften for who proposed too much
   */
  public Correction propose(
      OrganisationId id, OrganisationProfile seen, OrganisationProfile proposed, String note) {
    Organisation organisation = changes.find(id);
    if (!organisation.isPublic()) {
      throw new NoSuchElementException("no organisation of the directory");
    }
    if (ProfileField.changed(seen, proposed).isEmpty()) {
      throw new NothingToCorrect();
    }
    Account me = current.require();
    limits.require(RateLimit.SUBMISSION, me.id().value());
    Correction correction =
        corrections.insert(
            new Correction(
                CorrectionId.random(),
                id,
                me.id(),
                seen,
                proposed,
                note.strip(),
                State.WAITING,
                null,
                clock.instant(),
                null,
                Correction.SCHEMA,
                null));
    changes.record("correction-proposed", id);
    mails.tell(
        organisation.administrators(),
        new News("correction-proposed", "organisations/corrections"),
        correction.id().value(),
        Map.of("organisation", organisation.name()));
    return correction;
  }

  /** What the person asking can decide on, the oldest first. */
  public List<Waiting> waiting() {
    List<Correction> open = corrections.findByState(State.WAITING);
    Map<OrganisationId, Organisation> organisations =
        changes.findAll(open.stream().map(Correction::organisation).toList());
    return open.stream()
        .map(correction ->
            new Waiting(
                correction, Objects.requireNonNull(organisations.get(correction.organisation()))))
        .filter(waiting -> mayDecide(waiting.correction(), waiting.organisation()))
        .sorted(Comparator.comparing(waiting -> waiting.correction().createdAt()))
        .toList();
  }

  private boolean mayDecide(Correction correction, Organisation organisation) {
    boolean own = current.id().filter(correction.by()::equals).isPresent();
    return !own && (rights.mayAdminister(organisation) || rights.isAnalystOfOthers(organisation));
  }

  /** Makes the corrections; what else changed in the meantime stays. */
  public void accept(CorrectionId id) {
    Correction correction = requireWaiting(id);
    corrections.save(correction.accepted(clock.instant()));
    Organisation corrected =
        changes.change(
            correction.organisation(),
            "corrected",
            organisation ->
                organisation.revise(
                    correction.applyTo(organisation.profile(LocalDate.now(clock))), clock));
    tell(correction, corrected, "correction-accepted", Map.of());
  }

  /** Leaves everything as it is, with the reason that who proposed it will read. */
  public void refuse(CorrectionId id, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("this needs a reason");
    }
    Correction correction = requireWaiting(id);
    corrections.save(correction.refused(reason.strip(), clock.instant()));
    changes.record("correction-refused", correction.organisation());
    tell(
        correction,
        changes.find(correction.organisation()),
        "correction-refused",
        Map.of("note", reason.strip()));
  }

  private Correction requireWaiting(CorrectionId id) {
    Correction correction = corrections.findById(id).orElseThrow(NoSuchElementException::new);
    if (correction.state() != State.WAITING
        || !mayDecide(correction, changes.find(correction.organisation()))) {
      throw new AccessDeniedException("only for who decides on a correction that waits");
    }
    return correction;
  }

  private void tell(
      Correction correction, Organisation organisation, String template, Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>(more);
    values.put("organisation", organisation.name());
    mails.tell(
        Set.of(correction.by()),
        new News(template, "organisations/" + organisation.id().value()),
        correction.id().value(),
        values);
  }
}
