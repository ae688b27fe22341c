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
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.FigureTable.Column;
import eu.passerelle.insights.FigureTable.Row;
import eu.passerelle.insights.FigureTable.Unit;
import eu.passerelle.insights.FigureTable.Value;
import eu.passerelle.shared.ui.Link;

/**
 * Figures as a table. On a phone each row becomes a block; roles keep it a table for who listens.
 */
class TableView extends Composite<Div> {

  private final NativeTableBody body = with(new NativeTableBody(), "rowgroup");
  private final FigureTable figures;
  private int shown;

  TableView(FigureTable figures) {
    this(figures, figures.rows().size());
  }

  /**
   * @param first how many rows to show; more with {@link #showMore}
   */
  TableView(FigureTable figures, int first) {
    this.figures = figures;
    NativeTableRow names = with(new NativeTableRow(), "row");
    figures.headings().forEach(heading -> names.add(heading(heading, "columnheader")));
    figures.columns().forEach(column -> names.add(heading(column.name(), "columnheader")));
    showMore(first);
    NativeTable table =
        with(new NativeTable(with(new NativeTableHeader(names), "rowgroup"), body), "table");
    table.getElement().setAttribute("aria-label", figures.title());
    table.addClassName("figure-table");
    getContent().addClassName("figure-table-frame");
    getContent().getElement().setAttribute("tabindex", "0");
    getContent().getElement().setAttribute("role", "region");
    getContent().getElement().setAttribute("aria-label", figures.title());
    getContent().add(table);
  }

  /** Shows so many rows more; says whether there are others still. */
  boolean showMore(int count) {
    int last = Math.min(figures.rows().size(), shown + count);
    figures.rows().subList(shown, last).forEach(row -> body.add(row(row)));
    shown = last;
    return shown < figures.rows().size();
  }

  private static <T extends Component> T with(T part, String role) {
    part.getElement().setAttribute("role", role);
    return part;
  }

  private static NativeTableHeaderCell heading(String text, String role) {
    return with(new NativeTableHeaderCell(text), role);
  }

  private NativeTableRow row(Row row) {
    NativeTableRow line = with(new NativeTableRow(), "row");
    row.labels().forEach(label -> line.add(heading(label, "rowheader")));
    for (int i = 0; i < row.values().size(); i++) {
      line.add(cell(figures.columns().get(i), row.values().get(i), row));
    }
    return line;
  }

  private NativeTableCell cell(Column column, Value value, Row row) {
    NativeTableCell cell = with(new NativeTableCell(), "cell");
    cell.addClassName("number");
    cell.getElement().setAttribute("data-label", column.name());
    String text = text(value, column.unit());
    if (value.path() != null) {
      Link link = new Link(value.path(), text);
      link.setAriaLabel(
          getTranslation("insights.look", text, column.name(), String.join(", ", row.labels())));
      cell.add(link);
    } else if (value.hidden()) {
      Span hidden = new Span(getTranslation("insights.hidden.short"));
      hidden.getElement().setAttribute("title", getTranslation("insights.hidden"));
      cell.add(hidden);
    } else {
      cell.add(new Span(text));
    }
    return cell;
  }

  private String text(Value value, Unit unit) {
    return value.number() == null ? "–" : getTranslation("insights.number." + unit, value.number());
  }
}
