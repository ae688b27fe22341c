package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import eu.passerelle.introductions.Funnel.Counts;
import eu.passerelle.introductions.OutcomeStage;
import java.util.Map;

/**
 * How many came how far, a row for each group and a column for each stage. What is counted apart
 * stands after a plus.
 */
class FunnelTable extends Composite<Div> {

  FunnelTable(String title, Map<String, Counts> rows) {
    NativeTableRow names = new NativeTableRow();
    names.add(heading(title, "col"));
    for (OutcomeStage stage : OutcomeStage.values()) {
      names.add(heading(getTranslation("outcome.stage.short." + stage), "col"));
    }
    NativeTableBody body = new NativeTableBody();
    rows.forEach((label, counts) -> body.add(row(label, counts)));
    NativeTable table = new NativeTable(new NativeTableHeader(names), body);
    table.addClassName("funnel-table");
    getContent().addClassName("funnel-scroll");
    getContent().getElement().setAttribute("tabindex", "0");
    getContent().getElement().setAttribute("role", "region");
    getContent().getElement().setAttribute("aria-label", title);
    getContent().add(table);
  }

  private static NativeTableHeaderCell heading(String text, String scope) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }

  private NativeTableRow row(String label, Counts counts) {
    NativeTableRow row = new NativeTableRow(new Component[] {heading(label, "row")});
    for (OutcomeStage stage : OutcomeStage.values()) {
      int apart = counts.apart().getOrDefault(stage, 0);
      int here = counts.here().getOrDefault(stage, 0);
      NativeTableCell cell =
          new NativeTableCell(
              apart == 0
                  ? getTranslation("outcomes.count", here)
                  : getTranslation("outcomes.count-apart", here, apart));
      cell.addClassName("number");
      row.add(cell);
    }
    return row;
  }
}
