package eu.passerelle.roles;

import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingId;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.moderation.Appeal;
import eu.passerelle.moderation.Appeals;
import eu.passerelle.moderation.Ground;
import eu.passerelle.moderation.Holds;
import eu.passerelle.moderation.Outcome;
import eu.passerelle.moderation.Report;
import eu.passerelle.moderation.ReportDesk;
import eu.passerelle.moderation.ReportDesk.Proposal;
import eu.passerelle.moderation.ReportReason;
import eu.passerelle.moderation.Reports;
import eu.passerelle.moderation.Reports.Reportable;
import eu.passerelle.moderation.Reports.Submission;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.shared.Language;
import java.util.List;
import java.util.UUID;

/** What everybody tries with reports. */
public class ModerationOperations implements ModuleOperations {

  private static final String TEXT = "Ce texte cite un client qui ne le veut pas.";
  private static final Proposal HOLD =
      new Proposal(Outcome.ON_HOLD, Ground.TERMS, "Ce que vous publiez", "Un client est nommé.");
  private static final Proposal DISMISSED =
      new Proposal(Outcome.DISMISSED, null, "", "Ce client est d’accord.");

  private final Cast cast;
  private final CastListings listings;
  private final Reports reports;
  private final ReportDesk desk;
  private final Holds holds;
  private final Appeals appeals;
  private final OutboxOfTests mails;
  private final SignedActions actions;

  ModerationOperations(
      Cast cast,
      CastListings listings,
      Reports reports,
      ReportDesk desk,
      Holds holds,
      Appeals appeals,
      OutboxOfTests mails,
      SignedActions actions) {
    this.cast = cast;
    this.listings = listings;
    this.reports = reports;
    this.desk = desk;
    this.holds = holds;
    this.appeals = appeals;
    this.mails = mails;
    this.actions = actions;
  }

  @Override
  public List<Operations> all() {
    return List.of(
        reports(),
        desk(),
        new Operations(Holds.class, cast)
            .does(
                "hold(ListingId, Proposal)",
                listings::published,
                one -> holds.hold(one.id(), HOLD)),
        appeals());
  }

  private Operations reports() {
    return new Operations(Reports.class, cast)
        .sees("listing(ListingId)", listings::published, one -> reports.listing(one.id()))
        .sees("listing(ListingId)", "a draft", listings::draft, one -> reports.listing(one.id()))
        .sees(
            "organisation(OrganisationId)",
            cast::organisation,
            (Organisation one) -> reports.organisation(one.id()))
        .does(
            "submit(Reportable, Submission, String)",
            listings::published,
            one -> reports.submit(reportable(one), submission(address()), address()));
  }

  private Reportable reportable(Listing listing) {
    return reports.listing(listing.id()).orElseThrow();
  }

  private static Submission submission(String address) {
    return new Submission(ReportReason.CONFIDENTIAL, TEXT, "", address, Language.FR);
  }

  private static String address() {
    return UUID.randomUUID() + "@lecteur.example";
  }

  private Operations desk() {
    return new Operations(ReportDesk.class, cast)
        .tells("isOpen()", desk::isOpen)
        .sees("waiting()", this::made, report -> has(desk.waiting(), report))
        .sees("contested()", this::contested, report -> has(desk.contested(), report))
        .sees("decided()", this::decided, report -> has(desk.decided(), report))
        .sees("ownerName(Report)", this::made, desk::ownerName)
        .sees("mayDecide(Report)", this::made, desk::mayDecide)
        .sees("mayRule(Report)", "one’s own decision", this::contested, desk::mayRule)
        .does("decide(ReportId, Proposal)", this::made, report -> desk.decide(report.id(), HOLD))
        .does(
            "rule(ReportId, Side, Proposal)",
            "one’s own decision",
            this::contested,
            report -> desk.rule(report.id(), Appeal.Side.REPORTER, DISMISSED))
        .sees("years()", this::decided, report -> desk.years());
  }

  private static boolean has(List<Report> found, Report report) {
    return found.stream().anyMatch(one -> one.id().equals(report.id()));
  }

  private Report made() {
    return made(address());
  }

  private Report made(String address) {
    ListingId listing = listings.published().id();
    String reference =
        cast.as(
            Asker.VISITOR,
            () ->
                reports
                    .submit(reports.listing(listing).orElseThrow(), submission(address), address)
                    .reference());
    return cast.as(
        Asker.ANALYST,
        () ->
            desk.waiting().stream()
                .filter(report -> report.reference().equals(reference))
                .findFirst()
                .orElseThrow());
  }

  private Report decided() {
    Report report = made();
    return cast.as(Asker.ANALYST, () -> desk.decide(report.id(), DISMISSED));
  }

  /** The analyst has decided it, and so does not decide on what is said against that. */
  private Report contested() {
    String address = address();
    Report report = made(address);
    cast.as(Asker.ANALYST, () -> desk.decide(report.id(), DISMISSED));
    cast.as(Asker.VISITOR, () -> appeals.contest(token(address), TEXT));
    return cast.as(
        Asker.ANALYST,
        () ->
            desk.contested().stream()
                .filter(one -> one.id().equals(report.id()))
                .findFirst()
                .orElseThrow());
  }

  private String token(String address) {
    return actions.token(mails.lastAction(address));
  }

  private Operations appeals() {
    return new Operations(Appeals.class, cast)
        .sees(
            "find(String, Language)",
            "with a good link",
            this::link,
            token -> appeals.find(token, Language.FR))
        .does(
            "contest(String, String)",
            "with a good link",
            this::link,
            token -> appeals.contest(token, TEXT));
  }

  private String link() {
    String address = address();
    Report report = made(address);
    cast.as(Asker.ANALYST, () -> desk.decide(report.id(), DISMISSED));
    return token(address);
  }
}
