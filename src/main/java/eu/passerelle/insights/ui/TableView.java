package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.FigureTable.Column;
import eu.passerelle.insights.FigureTable.Row;
import eu.passerelle.insights.FigureTable.Unit;
import eu.passerelle.insights.FigureTable.Value;
import eu.passerelle.shared.ui.BlockTable;
import eu.passerelle.shared.ui.Link;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Figures as a table, in a frame that scrolls where it is wider than the page. */
class TableView extends Composite<Div> {

  private final FigureTable figures;
  private final BlockTable table;
  private int shown;

  TableView(FigureTable figures) {
    this(figures, figures.rows().size());
  }

  /**
   * @param first how many rows to show; more with {@link #showMore}
   */
  TableView(FigureTable figures, int first) {
    this.figures = figures;
    table =
        new BlockTable(
            figures.title(),
            Stream.concat(figures.headings().stream(), figures.columns().stream().map(Column::name))
                .toList());
    showMore(first);
    getContent().addClassName("block-table-frame");
    getContent().getElement().setAttribute("tabindex", "0");
    getContent().getElement().setAttribute("role", "region");
    getContent().getElement().setAttribute("aria-label", figures.title());
    getContent().add(table);
  }

  /** Shows so many rows more; says whether there are others still. */
  boolean showMore(int count) {
    int last = Math.min(figures.rows().size(), shown + count);
    figures.rows().subList(shown, last).forEach(row -> table.addRow(row.labels(), cells(row)));
    shown = last;
    return shown < figures.rows().size();
  }

  private List<NativeTableCell> cells(Row row) {
    return IntStream.range(0, row.values().size())
        .mapToObj(
            i -> BlockTable.number(content(figures.columns().get(i), row.values().get(i), row)))
        .toList();
  }

  private Component content(Column column, Value value, Row row) {
    String text = text(value, column.unit());
    if (value.path() != null) {
      Link link = new Link(value.path(), text);
      link.setAriaLabel(
          getTranslation("insights.look", text, column.name(), String.join(", ", row.labels())));
      return link;
    }
    if (value.hidden()) {
      Span hidden = new Span(getTranslation("insights.hidden.short"));
      hidden.getElement().setAttribute("title", getTranslation("insights.hidden"));
      return hidden;
    }
    return new Span(text);
  }

  private String text(Value value, Unit unit) {
    return value.number() == null ? "–" : getTranslation("insights.number." + unit, value.number());
  }
}
