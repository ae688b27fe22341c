package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.Function;

/**
 * A table that shows its first rows, and more of them when asked. On a phone each row becomes a
 * block; roles keep it a table for who listens.
 *
 * @param <T> what a row is about
 */
class RowTable<T> extends Composite<Div> {

  private static final int AT_ONCE = 50;
  private static final String ROLE = "role";

  private final List<String> headings;
  private final Function<T, List<Component>> cells;
  private final NativeTableBody body = new NativeTableBody();
  private final Div more = new Div();

  /**
   * @param label what the table is, for who listens
   * @param cells makes the cells of a row, one for each heading
   */
  RowTable(String label, List<String> headings, Function<T, List<Component>> cells) {
    this.headings = headings;
    this.cells = cells;
    NativeTableRow names = new NativeTableRow();
    names.getElement().setAttribute(ROLE, "row");
    headings.forEach(heading -> names.add(headingCell(heading)));
    NativeTableHeader head = new NativeTableHeader();
    head.getElement().setAttribute(ROLE, "rowgroup");
    head.add(names);
    body.getElement().setAttribute(ROLE, "rowgroup");
    NativeTable table = new NativeTable(head, body);
    table.getElement().setAttribute(ROLE, "table").setAttribute("aria-label", label);
    table.addClassName("row-table");
    getContent().addClassName("gradual");
    getContent().add(table, more);
  }

  private static NativeTableHeaderCell headingCell(String heading) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
    cell.getElement().setAttribute(ROLE, "columnheader").setAttribute("scope", "col");
    return cell;
  }

  /** Shows these rows in place of those before. */
  void show(List<T> rows) {
    body.removeAll();
    showFrom(rows, 0);
  }

  private void showFrom(List<T> rows, int from) {
    int to = Math.min(rows.size(), from + AT_ONCE);
    rows.subList(from, to).forEach(row -> body.add(row(row)));
    more.removeAll();
    if (to < rows.size()) {
      more.add(
          new Button(
              getTranslation("exchange.rows.more", rows.size() - to), click -> showFrom(rows, to)));
    }
  }

  private NativeTableRow row(T content) {
    NativeTableRow row = new NativeTableRow();
    row.getElement().setAttribute(ROLE, "row");
    List<Component> parts = cells.apply(content);
    for (int i = 0; i < parts.size(); i++) {
      NativeTableCell cell = new NativeTableCell(parts.get(i));
      cell.getElement().setAttribute(ROLE, "cell").setAttribute("data-label", headings.get(i));
      row.add(cell);
    }
    return row;
  }
}
