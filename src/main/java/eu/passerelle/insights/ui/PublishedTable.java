package eu.passerelle.insights.ui;

import com.vaadin.flow.component.html.Span;
import eu.passerelle.insights.PublishedFigures.Compared;
import eu.passerelle.insights.PublishedFigures.Published;
import eu.passerelle.insights.PublishedFigures.Unit;
import eu.passerelle.shared.ui.BlockTable;
import eu.passerelle.shared.ui.Reader;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Published figures beside computed ones. */
class PublishedTable extends BlockTable {

  private static final double PER_CENT = 100;

  PublishedTable(String title, List<Compared> figures) {
    super(
        title,
        Stream.of("figure", "published", "computed", "verdict", "definition")
            .map(column -> Reader.texts().get("insights.published.column." + column))
            .toList());
    addClassName("published-table");
    figures.forEach(this::add);
  }

  private void add(Compared figure) {
    Published published = figure.published();
    String key = "published." + published.id();
    addRow(
        List.of(getTranslation(key)),
        List.of(
            number(new Span(published(published))),
            number(new Span(computed(published.unit(), figure.computed()))),
            cell(verdict(figure)),
            cell(new Span(getTranslation(key + ".definition")))));
  }

  private String published(Published figure) {
    if (figure.value() == null) {
      return getTranslation("insights.published.said");
    }
    return getTranslation(
        "insights.published.relation." + figure.relation(), written(figure.unit(), figure.value()));
  }

  private String computed(Unit unit, OptionalDouble value) {
    if (value.isEmpty()) {
      return "–";
    }
    return unit == Unit.STATEMENT
        ? getTranslation(
            value.getAsDouble() > 0 ? "insights.published.holds" : "insights.published.holds-not")
        : written(unit, value.getAsDouble());
  }

  private String written(Unit unit, double value) {
    return getTranslation(
        "insights.published.unit." + unit, unit == Unit.COUNT ? value : value / PER_CENT);
  }

  private Span verdict(Compared figure) {
    String key = figure.agrees() ? "agrees" : figure.published().known() ? "known" : "disagrees";
    Span verdict = new Span(getTranslation("insights.published." + key));
    verdict.addClassNames("verdict", key);
    return verdict;
  }
}
