package eu.passerelle.moderation.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.moderation.ReportedSubject.Kind;
import eu.passerelle.moderation.Reports;
import eu.passerelle.moderation.Reports.Receipt;
import eu.passerelle.moderation.Reports.Reportable;
import eu.passerelle.moderation.Reports.Submission;
import eu.passerelle.operations.TooOften;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.ui.Attention;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Reporting a listing or an organisation's page, with an account or without. */
@Route(ModerationNavigation.REPORT)
@AnonymousAllowed
class ReportView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final Reports reports;
  private final CurrentAccount current;

  ReportView(Reports reports, CurrentAccount current) {
    this.reports = reports;
    this.current = current;
    addClassNames("page", "narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        reported(event.getRouteParameters())
            .orElseThrow(() -> new NotFoundException(getTranslation("report.not-found"))));
  }

  private Optional<Reportable> reported(RouteParameters parameters) {
    String id = parameters.get("id").orElse("");
    return parameters.get("kind").filter(ModerationNavigation.LISTING::equals).isPresent()
        ? reports.listing(new ListingId(id))
        : reports.organisation(new OrganisationId(id));
  }

  private void show(Reportable reported) {
    removeAll();
    Link title = new Link(page(reported), reported.title());
    if (reported.kind() == Kind.LISTING) {
      title.getElement().setAttribute("lang", reported.language().tag());
    }
    add(
        new H1(getTranslation("report.title")),
        new Paragraph(title),
        new Paragraph(getTranslation("report.help")),
        new ReportForm(current.find(), submission -> submit(reported, submission)));
  }

  private static String page(Reportable reported) {
    return reported.kind() == Kind.LISTING
        ? ListingNavigation.listing(new ListingId(reported.id()))
        : OrganisationNavigation.organisation(new OrganisationId(reported.id()));
  }

  private void submit(Reportable reported, Submission submission) {
    try {
      acknowledge(reported, reports.submit(reported, submission, from()));
    } catch (TooOften e) {
      Notice.refused(getTranslation("report.too-often"));
    } catch (NoSuchElementException e) {
      Notice.refused(getTranslation("report.not-found"));
    }
  }

  private static String from() {
    return Optional.ofNullable(VaadinRequest.getCurrent())
        .map(VaadinRequest::getRemoteAddr)
        .orElse("");
  }

  private void acknowledge(Reportable reported, Receipt receipt) {
    removeAll();
    Paragraph reference =
        new Paragraph(getTranslation("report.received.reference", receipt.reference()));
    reference.getElement().setAttribute("role", "status");
    add(
        new H1(getTranslation("report.received")),
        reference,
        new Paragraph(
            getTranslation(
                receipt.answered() ? "report.received.answered" : "report.received.unanswered")),
        new Link(page(reported), getTranslation("report.back")).asButton());
    Attention.toPage(this);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("report.title"));
  }
}
