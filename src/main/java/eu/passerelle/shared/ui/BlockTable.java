package eu.passerelle.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/**
 * A table whose rows become blocks on a phone, where each cell says its column. Roles keep it a
 * table for who listens.
 */
public class BlockTable extends NativeTable {

  private final List<String> columns;
  private final NativeTableBody body = with(new NativeTableBody(), "rowgroup");

  /**
   * @param title for who listens
   * @param columns their names, those of the headings of rows first
   */
  public BlockTable(String title, List<String> columns) {
    this.columns = List.copyOf(columns);
    NativeTableRow names = with(new NativeTableRow(), "row");
    columns.forEach(name -> names.add(with(new NativeTableHeaderCell(name), "columnheader")));
    getElement().setAttribute("role", "table");
    getElement().setAttribute("aria-label", title);
    addClassName("block-table");
    add(with(new NativeTableHeader(names), "rowgroup"), body);
  }

  private static <T extends Component> T with(T part, String role) {
    part.getElement().setAttribute("role", role);
    return part;
  }

  /** A cell that holds something else than a number. */
  public static NativeTableCell cell(Component content) {
    return with(new NativeTableCell(content), "cell");
  }

  /** A cell that holds a number. */
  public static NativeTableCell number(Component content) {
    NativeTableCell cell = cell(content);
    cell.addClassName("number");
    return cell;
  }

  /**
   * @param headings as many as there are columns before those of the cells
   */
  public void addRow(List<String> headings, List<NativeTableCell> cells) {
    NativeTableRow row = with(new NativeTableRow(), "row");
    headings.forEach(heading -> row.add(with(new NativeTableHeaderCell(heading), "rowheader")));
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).getElement().setAttribute("data-label", columns.get(headings.size() + i));
      row.add(cells.get(i));
    }
    body.add(row);
  }
}
