package eu.passerelle.moderation;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.listings.IllegalListingState;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.moderation.Appeal.Side;
import eu.passerelle.moderation.Report.State;
import eu.passerelle.moderation.ReportedSubject.Kind;
import eu.passerelle.organisations.IllegalOrganisationState;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.OrganisationValidation;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Where analysts decide on reports and on what is said against their decisions. Nobody sees reports
 * of what they act for or wrote.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class ReportDesk {

  private static final Logger LOG = LoggerFactory.getLogger(ReportDesk.class);

  private final ReportRepository reports;
  private final ListingReview review;
  private final OrganisationValidation validation;
  private final Organisations organisations;
  private final OrganisationRights rights;
  private final ModerationMails mails;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final Clock clock;

  ReportDesk(
      ReportRepository reports,
      ListingReview review,
      OrganisationValidation validation,
      Organisations organisations,
      OrganisationRights rights,
      ModerationMails mails,
      CurrentAccount current,
      AuditTrail audit,
      Clock clock) {
    this.reports = reports;
    this.review = review;
    this.validation = validation;
    this.organisations = organisations;
    this.rights = rights;
    this.mails = mails;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What an analyst decides; see {@link Decision}.
   *
   * @param rule empty where nothing is restricted
   */
  public record Proposal(Outcome outcome, @Nullable Ground ground, String rule, String reasons) {

    Decision by(AccountId person, Instant at) {
      return new Decision(
          outcome,
          outcome.isRestriction() ? ground : null,
          outcome.isRestriction() ? rule.strip() : "",
          reasons.strip(),
          person,
          at);
    }
  }

  /** Whether the person asking decides on reports. */
  public boolean isOpen() {
    return rights.isAnalyst();
  }

  /** The reports that wait for a decision, the oldest first. */
  public List<Report> waiting() {
    return inState(State.OPEN, Comparator.comparing(Report::createdAt));
  }

  /** Those of which what was decided is contested, the oldest first. */
  public List<Report> contested() {
    return inState(State.CONTESTED, Comparator.comparing(Report::createdAt));
  }

  /** Those that are decided, the last decided first. */
  public List<Report> decided() {
    return inState(State.DECIDED, Comparator.comparing(ReportDesk::decidedAt).reversed());
  }

  private static Instant decidedAt(Report report) {
    return report.inForce().map(Decision::at).orElse(report.createdAt());
  }

  private List<Report> inState(State state, Comparator<Report> order) {
    if (!rights.isAnalyst()) {
      return List.of();
    }
    List<Report> found = reports.findByState(state);
    Map<OrganisationId, Organisation> owners =
        organisations.findAll(found.stream().map(report -> report.subject().owner()).toList());
    return found.stream()
        .filter(report -> !concernsMe(report, owners.get(report.subject().owner())))
        .sorted(order)
        .toList();
  }

  /** Whether what was reported is one's own: one acts for whose it is, or wrote it. */
  private boolean concernsMe(Report report, @Nullable Organisation owner) {
    return (owner != null && rights.mayEdit(owner))
        || (report.subject().kind() == Kind.LISTING
            && review.isOnesOwn(report.subject().listing()));
  }

  private Optional<Organisation> owner(Report report) {
    return Optional.ofNullable(
        organisations.findAll(List.of(report.subject().owner())).get(report.subject().owner()));
  }

  /** The name of whose it is, which a report of an anonymous listing does not tell. */
  public Optional<String> ownerName(Report report) {
    require(report);
    return report.subject().anonymous() ? Optional.empty() : owner(report).map(Organisation::name);
  }

  /** Whether the person asking can decide on a report that waits: not on one they made. */
  public boolean mayDecide(Report report) {
    return report.state() == State.OPEN
        && mayLookInto(report)
        && !report.isReporter(current.require().id());
  }

  /** Whether the person asking can rule on what is said against what was decided. */
  public boolean mayRule(Report report) {
    return report.state() == State.CONTESTED
        && mayLookInto(report)
        && report.mayRule(current.require().id());
  }

  private boolean mayLookInto(Report report) {
    return rights.isAnalyst() && !concernsMe(report, owner(report).orElse(null));
  }

  private void require(Report report) {
    if (!mayLookInto(report)) {
      throw new AccessDeniedException("only for an analyst whom the report does not concern");
    }
  }

  /**
   * Decides on a report, does what was decided, and tells those concerned.
   *
   * @throws IllegalReportState where somebody else has decided
   * @throws org.springframework.dao.OptimisticLockingFailureException where somebody else does so
   *     at the same moment
   * @throws IllegalListingState where the listing cannot be put on hold, such as one that is closed
   * @throws IllegalOrganisationState where the page is not shown anyway
   */
  public Report decide(ReportId id, Proposal proposal) {
    Report report = find(id);
    Decision taken = decision(proposal);
    Report decided =
        change(report, report.decide(taken), () -> carryOut(report, Outcome.DISMISSED, taken));
    audit.record("report.decided", "report", id.value());
    mails.tellDecided(decided, taken);
    return decided;
  }

  /**
   * Decides on an appeal; other than that, as {@link #decide}.
   *
   * @throws AccessDeniedException for who took the decision that is contested
   */
  public Report rule(ReportId id, Side side, Proposal proposal) {
    Report report = find(id);
    Decision anew = decision(proposal);
    Outcome before = report.inForce().map(Decision::outcome).orElse(Outcome.DISMISSED);
    Report ruled = change(report, report.rule(side, anew), () -> carryOut(report, before, anew));
    audit.record("report.appeal-decided", "report", id.value());
    mails.tellRuled(ruled, side);
    return ruled;
  }

  private Report find(ReportId id) {
    Report report = reports.findById(id).orElseThrow(NoSuchElementException::new);
    require(report);
    return report;
  }

  private Decision decision(Proposal proposal) {
    return proposal.by(current.require().id(), clock.instant());
  }

  /** Of two who decide at once one saves first; only then something is done, or nothing stays. */
  private Report change(Report found, Report changed, Runnable consequence) {
    Report saved = reports.save(changed);
    boolean done = false;
    try {
      consequence.run();
      done = true;
      return saved;
    } finally {
      if (!done) {
        reports.save(found.inPlaceOf(saved));
      }
    }
  }

  private void carryOut(Report report, Outcome before, Decision taken) {
    if (before != taken.outcome()) {
      lift(report.subject(), before);
      impose(report.subject(), taken);
    }
  }

  /** What somebody has lifted already, or ended otherwise, stays as it is. */
  private void lift(ReportedSubject subject, Outcome before) {
    try {
      if (before == Outcome.ON_HOLD) {
        review.release(subject.listing());
      } else if (before == Outcome.PAGE_HIDDEN) {
        validation.show(subject.owner());
      }
    } catch (IllegalListingState | IllegalOrganisationState e) {
      LOG.info("There was nothing left to lift: {}", e.getMessage());
    }
  }

  private void impose(ReportedSubject subject, Decision taken) {
    if (taken.outcome() == Outcome.ON_HOLD) {
      review.hold(subject.listing(), taken.reasons());
    } else if (taken.outcome() == Outcome.PAGE_HIDDEN) {
      validation.hide(subject.owner(), taken.reasons());
    }
  }

  /** The reports of each year of the last five in which there were some, the last year first. */
  public List<YearOfReports> years() {
    if (!rights.isAnalyst()) {
      return List.of();
    }
    int year = Texts.dayOf(clock.instant()).getYear();
    return YearOfReports.of(
        reports.findByCreatedAtGreaterThanEqual(
            YearOfReports.start(year - YearOfReports.SHOWN + 1)));
  }
}
