package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.RegionReport;
import eu.passerelle.insights.RegionReports;
import eu.passerelle.insights.ReportOrder;
import eu.passerelle.insights.ReportOrder.Rhythm;
import eu.passerelle.insights.ReportTarget;
import eu.passerelle.insights.ReportTarget.Kind;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.DownloadLink;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Printable reports: one chosen to be read or printed now, and those that come on fixed days. */
@Route(InsightsNavigation.REPORTS)
@PermitAll
class ReportsView extends BoardView {

  private static final String ABOUT = "about";
  private static final String PDF = "application/pdf";

  private final RegionReports reports;

  ReportsView(
      Insights insights, RegionReports reports, Taxonomy taxonomy, Territories territories) {
    super(InsightsNavigation.REPORTS, "reports", insights, taxonomy, territories);
    this.reports = reports;
  }

  @Override
  void narrow(Main page, ScopeFields fields) {
    ComboBox<String> about = fields.oneOrAll("insights.report.about", targets(), ABOUT);
    about.setPlaceholder(getTranslation("insights.report.choose"));
    page.add(ScopeFields.row(about));
  }

  private Map<String, String> targets() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Topic.Axis axis : Topic.Axis.values()) {
      Kind kind = axis == Topic.Axis.TECHNOLOGY ? Kind.TECHNOLOGY : Kind.FIELD;
      taxonomy()
          .topics(axis)
          .forEach(topic -> put(names, kind, topic.code(), topic.labels().in(Reader.language())));
    }
    territories()
        .provinces()
        .forEach(province ->
            put(names, Kind.PROVINCE, province.nis(), province.labels().in(Reader.language())));
    insights()
        .clusters()
        .forEach(cluster -> put(names, Kind.CLUSTER, cluster.id().value(), cluster.name()));
    return names;
  }

  private void put(Map<String, String> names, Kind kind, String code, String name) {
    names.put(
        new ReportTarget(kind, code).key(),
        getTranslation(
            "insights.report.target", getTranslation("insights.report.kind." + kind), name));
  }

  @Override
  void show(Div board) {
    Optional<ReportTarget> target =
        Optional.of(parameter(ABOUT))
            .filter(key -> targets().containsKey(key))
            .flatMap(ReportTarget::ofKey);
    target.ifPresentOrElse(
        chosen -> board.add(offer(chosen), preview(chosen)),
        () -> board.add(new EmptyState(getTranslation("insights.report.none"))));
    board.add(orders(), editions());
  }

  /** Print it now, or order it. */
  private Component offer(ReportTarget target) {
    Language language = Reader.language();
    DownloadLink print =
        new DownloadLink(
            getTranslation("insights.report.print"),
            "passerelle-" + target.key().replace(':', '-') + ".pdf",
            PDF,
            () -> reports.pdf(target, language));
    Select<Rhythm> rhythm = new Select<>();
    rhythm.setLabel(getTranslation("insights.report.rhythm"));
    rhythm.setItems(Rhythm.values());
    rhythm.setItemLabelGenerator(one -> getTranslation("insights.report.rhythm." + one));
    rhythm.setValue(Rhythm.QUARTERLY);
    Button order =
        new Button(
            getTranslation("insights.report.order"), click -> order(target, rhythm.getValue()));
    Div actions = new Div(print.asButton(), rhythm, order);
    actions.addClassNames("actions", "own");
    return actions;
  }

  private void order(ReportTarget target, Rhythm rhythm) {
    try {
      reports.order(target, Reader.language(), rhythm);
      Notice.done(getTranslation("insights.report.ordered"));
    } catch (IllegalStateException e) {
      Notice.refused(getTranslation("insights.report.too-many", RegionReports.MOST_ORDERS));
    }
    refresh();
  }

  private void refresh() {
    getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
  }

  /** The report as it would be printed. */
  private Section preview(ReportTarget target) {
    RegionReport report = reports.of(target, Reader.language());
    UnorderedList findings = new UnorderedList();
    report.findings().forEach(finding -> findings.add(new ListItem(finding)));
    Paragraph subtitle = new Paragraph(report.subtitle());
    subtitle.addClassName("quiet");
    Section section = new Section(new H2(report.title()), subtitle, findings);
    section.addClassName("chart-panel");
    for (FigureTable table : report.tables()) {
      H3 title = new H3(table.title());
      section.add(title, new TableView(table));
    }
    return section;
  }

  private Section orders() {
    Section section = new Section(new H2(getTranslation("insights.report.orders")));
    List<ReportOrder> orders = reports.orders();
    if (orders.isEmpty()) {
      section.add(new EmptyState(getTranslation("insights.report.orders.none")));
    }
    orders.forEach(order -> {
      String name = reports.name(order.target(), Reader.language());
      Span text =
          new Span(
              getTranslation(
                  "insights.report.order-of",
                  name,
                  getTranslation("insights.report.rhythm." + order.rhythm()),
                  Reader.date(order.next())));
      Button cancel =
          new Button(
              getTranslation("insights.report.cancel"),
              click -> {
                reports.cancel(order.target());
                refresh();
              });
      cancel.setAriaLabel(getTranslation("insights.report.cancel-one", name));
      Div row = new Div(text, cancel);
      row.addClassName("behind-row");
      section.add(row);
    });
    return section;
  }

  private Section editions() {
    Section section = new Section(new H2(getTranslation("insights.report.editions")));
    List<RegionReports.Edition> editions = reports.editions();
    if (editions.isEmpty()) {
      section.add(new EmptyState(getTranslation("insights.report.editions.none")));
    }
    editions.forEach(edition -> {
      Div row =
          new Div(
              new DownloadLink(
                  edition.title(),
                  "passerelle-" + edition.day() + ".pdf",
                  PDF,
                  () -> reports.edition(edition.id()).orElseThrow()),
              new Span(Reader.date(edition.day())));
      row.addClassName("behind-row");
      section.add(row);
    });
    return section;
  }
}
