package eu.passerelle.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.moderation.Report;
import eu.passerelle.moderation.ReportDesk;
import eu.passerelle.moderation.YearOfReports;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.GradualList;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What was reported: contested decisions, what waits, what is decided, and the year's numbers. */
@Route(ModerationNavigation.REPORTS)
@PermitAll
class ReportsView extends Main implements HasDynamicTitle {

  private final ReportDesk desk;
  private final ListingReview review;

  ReportsView(ReportDesk desk, ListingReview review) {
    this.desk = desk;
    this.review = review;
    addClassName("page");
    show();
  }

  private void show() {
    removeAll();
    add(new H1(getTranslation("reports.title")));
    if (!desk.isOpen()) {
      add(new EmptyState(getTranslation("reports.not-analyst")));
      return;
    }
    List<Report> contested = desk.contested();
    List<Report> waiting = desk.waiting();
    add(new Paragraph(getTranslation("reports.count", waiting.size(), contested.size())));
    addSection("reports.contested", contested);
    addSection("reports.waiting", waiting);
    addSection("reports.decided", desk.decided());
    addYears(desk.years());
  }

  private void addSection(String titleKey, List<Report> reports) {
    if (!reports.isEmpty()) {
      add(
          new Section(
              new H2(getTranslation(titleKey)),
              new GradualList(
                  reports, report -> new ReportCard(desk, review, report, this::show))));
    }
  }

  private void addYears(List<YearOfReports> years) {
    if (!years.isEmpty()) {
      Div cards = new Div();
      cards.addClassName("cards");
      years.forEach(year -> cards.add(new YearCard(year)));
      add(new Section(new H2(getTranslation("reports.years")), cards));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("reports.title"));
  }
}
