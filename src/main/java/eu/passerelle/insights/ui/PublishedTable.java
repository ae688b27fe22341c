package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.insights.PublishedFigures.Compared;
import eu.passerelle.insights.PublishedFigures.Published;
import eu.passerelle.insights.PublishedFigures.Unit;
import java.util.List;
import java.util.OptionalDouble;

/** Published figures beside computed ones. On a phone each row becomes a block. */
class PublishedTable extends Composite<Div> {

  private static final double PER_CENT = 100;

  PublishedTable(String title, List<Compared> figures) {
    NativeTableRow names = with(new NativeTableRow(), "row");
    for (String key : List.of("figure", "published", "computed", "verdict", "definition")) {
      names.add(
          with(
              new NativeTableHeaderCell(getTranslation("insights.published.column." + key)),
              "columnheader"));
    }
    NativeTableBody body = with(new NativeTableBody(), "rowgroup");
    figures.forEach(figure -> body.add(row(figure)));
    NativeTable table =
        with(new NativeTable(with(new NativeTableHeader(names), "rowgroup"), body), "table");
    table.getElement().setAttribute("aria-label", title);
    table.addClassNames("figure-table", "published-table");
    getContent().add(table);
  }

  private static <T extends Component> T with(T part, String role) {
    part.getElement().setAttribute("role", role);
    return part;
  }

  private NativeTableRow row(Compared figure) {
    Published published = figure.published();
    String id = published.id();
    NativeTableRow row = with(new NativeTableRow(), "row");
    row.add(with(new NativeTableHeaderCell(getTranslation("published." + id)), "rowheader"));
    row.add(
        number("published", published(published)),
        number("computed", computed(published.unit(), figure.computed())),
        cell("verdict", verdict(figure)),
        cell("definition", new Span(getTranslation("published." + id + ".definition"))));
    return row;
  }

  private NativeTableCell number(String column, String text) {
    NativeTableCell cell = cell(column, new Span(text));
    cell.addClassName("number");
    return cell;
  }

  private NativeTableCell cell(String column, Component content) {
    NativeTableCell cell = with(new NativeTableCell(content), "cell");
    cell.getElement()
        .setAttribute("data-label", getTranslation("insights.published.column." + column));
    return cell;
  }

  private String published(Published figure) {
    if (figure.value() == null) {
      return getTranslation("insights.published.said");
    }
    return getTranslation(
        "insights.published.relation." + figure.relation(), number(figure.unit(), figure.value()));
  }

  private String computed(Unit unit, OptionalDouble value) {
    if (value.isEmpty()) {
      return "–";
    }
    return unit == Unit.STATEMENT
        ? getTranslation(
            value.getAsDouble() > 0 ? "insights.published.holds" : "insights.published.holds-not")
        : number(unit, value.getAsDouble());
  }

  private String number(Unit unit, double value) {
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
