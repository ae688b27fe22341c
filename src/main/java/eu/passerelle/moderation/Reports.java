package eu.passerelle.moderation;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.moderation.ReportedSubject.Kind;
import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where anybody, signed in or not, reports what should not be as it is. */
@Service
public class Reports {

  /** Without those that are mistaken for one another on the telephone. */
  private static final String REFERENCE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int REFERENCE_LENGTH = 8;
  private static final RandomGenerator RANDOM = new SecureRandom();

  private final ReportRepository reports;
  private final ListingCatalogue catalogue;
  private final Organisations organisations;
  private final CurrentAccount current;
  private final ModerationMails mails;
  private final RateLimits limits;
  private final AuditTrail audit;
  private final Clock clock;

  Reports(
      ReportRepository reports,
      ListingCatalogue catalogue,
      Organisations organisations,
      CurrentAccount current,
      ModerationMails mails,
      RateLimits limits,
      AuditTrail audit,
      Clock clock) {
    this.reports = reports;
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.current = current;
    this.mails = mails;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  /** Something that the person asking sees, and so can report. */
  public record Reportable(Kind kind, String id, String title, Language language) {}

  /**
   * What somebody hands in.
   *
   * @param text {@value Report#SHORTEST_TEXT} to {@value Report#LONGEST_TEXT} characters
   * @param name may be empty
   * @param address e-mail address for the answer; may be empty
   * @param language the one they read
   */
  public record Submission(
      ReportReason reason, String text, String name, String address, Language language) {}

  /**
   * What somebody has in hand who made a report.
   *
   * @param answered whether the decision will be mailed
   */
  public record Receipt(String reference, boolean answered) {}

  /** A listing that the person asking sees. */
  public Optional<Reportable> listing(ListingId id) {
    return catalogue.find(id).map(Reports::reportable);
  }

  private static Reportable reportable(PublicListing listing) {
    ListingText text = listing.content().text();
    return new Reportable(Kind.LISTING, listing.id().value(), text.title(), text.language());
  }

  /** An organisation whose page the person asking sees. */
  public Optional<Reportable> organisation(OrganisationId id) {
    return organisations
        .look(id)
        .map(organisation ->
            new Reportable(Kind.ORGANISATION, id.value(), organisation.name(), Language.FR));
  }

  /**
   * Takes a report in, made in good faith.
   *
   * @param from the visitor's internet address, by which visitors are counted
   * @throws NoSuchElementException where the person asking does not see what they report
   * @throws IllegalArgumentException where something about it is not as {@link Submission} has it
   * @throws eu.passerelle.operations.TooOften for who reported too much
   */
  public Receipt submit(Reportable reported, Submission submission, String from) {
    ReportedSubject subject = subject(reported);
    Report report =
        Report.make(
            reference(),
            subject,
            submission.reason(),
            submission.text(),
            reporter(submission).orElse(null),
            clock);
    limits.require(RateLimit.SUBMISSION, current.id().map(AccountId::value).orElse(from));
    Report kept = reports.insert(report);
    audit.record("report.made", "report", kept.id().value());
    mails.tellReceived(kept);
    Reporter reporter = kept.reporter();
    return new Receipt(kept.reference(), reporter != null && reporter.canBeWrittenTo());
  }

  private Optional<Reporter> reporter(Submission submission) {
    @Nullable AccountId account = current.id().orElse(null);
    String name = submission.name().strip();
    String address = submission.address().strip();
    return account == null && name.isEmpty() && address.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reporter(account, name, address, submission.language()));
  }

  static String reference() {
    return RANDOM
        .ints(REFERENCE_LENGTH, 0, REFERENCE_LETTERS.length())
        .mapToObj(i -> REFERENCE_LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  /** As it is now, seen by the person asking; whose it is comes from the store. */
  private ReportedSubject subject(Reportable reported) {
    return switch (reported.kind()) {
      case LISTING -> listingSubject(listing(new ListingId(reported.id())).orElseThrow());
      case ORGANISATION ->
          subject(organisations.look(new OrganisationId(reported.id())).orElseThrow());
    };
  }

  private ReportedSubject listingSubject(Reportable seen) {
    Listing listing =
        SystemAccess.call(() -> catalogue.whole(new ListingId(seen.id()))).orElseThrow();
    return ReportedSubject.of(listing, seen.title(), seen.language());
  }

  private static ReportedSubject subject(Organisation organisation) {
    return new ReportedSubject(
        Kind.ORGANISATION,
        organisation.id().value(),
        organisation.id(),
        organisation.name(),
        Language.FR,
        false,
        organisation.createdAt());
  }
}
