package eu.passerelle.moderation;

import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.IllegalListingState;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingText;
import eu.passerelle.moderation.ReportDesk.Proposal;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Where reviewers put a listing on hold that nobody has reported. Its people get the same statement
 * of reasons as after a report, and contest it by the same link.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Holds {

  private final ReportRepository reports;
  private final ListingCatalogue catalogue;
  private final ListingReview review;
  private final ModerationMails mails;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final Clock clock;

  Holds(
      ReportRepository reports,
      ListingCatalogue catalogue,
      ListingReview review,
      ModerationMails mails,
      CurrentAccount current,
      AuditTrail audit,
      Clock clock) {
    this.reports = reports;
    this.catalogue = catalogue;
    this.review = review;
    this.mails = mails;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts a listing on hold and tells its people why.
   *
   * @throws AccessDeniedException for who may not review the listing
   * @throws IllegalArgumentException where something else than a hold is decided
   * @throws IllegalListingState where it cannot be put on hold, such as one that is closed
   * @throws eu.passerelle.listings.UnderReview where another reviewer has it
   */
  public Report hold(ListingId id, Proposal proposal) {
    if (proposal.outcome() != Outcome.ON_HOLD) {
      throw new IllegalArgumentException(
          "illegal outcome: %s; must be %s".formatted(proposal.outcome(), Outcome.ON_HOLD));
    }
    if (!review.mayOpen(id)) {
      throw new AccessDeniedException("only for who reviews the listing");
    }
    Decision taken = proposal.by(current.require().id(), clock.instant());
    Report report = reports.insert(Report.ofOwnAccord(Reports.reference(), subject(id), taken));
    carryOut(report, taken);
    audit.record("report.own-accord", "report", report.id().value());
    mails.tellDecided(report, taken);
    return report;
  }

  /** What cannot be carried out is not kept. */
  private void carryOut(Report report, Decision taken) {
    boolean done = false;
    try {
      review.hold(report.subject().listing(), taken.reasons());
      done = true;
    } finally {
      if (!done) {
        reports.delete(report);
      }
    }
  }

  private ReportedSubject subject(ListingId id) {
    Listing listing = SystemAccess.call(() -> catalogue.whole(id)).orElseThrow();
    ListingText text = listing.content().text();
    return ReportedSubject.of(listing, text.title(), text.language());
  }
}
