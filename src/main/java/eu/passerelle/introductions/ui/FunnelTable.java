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
 * stands after a plus. On a phone each row becomes a block; roles keep it a table for who listens.
 */
class FunnelTable extends Composite<Div> {

  FunnelTable(String title, Map<String, Counts> rows) {
    NativeTableRow names = with(new NativeTableRow(), "row");
    names.add(heading(title, "columnheader"));
    for (OutcomeStage stage : OutcomeStage.values()) {
      names.add(heading(shortName(stage), "columnheader"));
    }
    NativeTableBody body = with(new NativeTableBody(), "rowgroup");
    rows.forEach((label, counts) -> body.add(row(label, counts)));
    NativeTable table =
        with(new NativeTable(with(new NativeTableHeader(names), "rowgroup"), body), "table");
    table.getElement().setAttribute("aria-label", title);
    table.addClassName("funnel-table");
    getContent().add(table);
  }

  private static <T extends Component> T with(T part, String role) {
    part.getElement().setAttribute("role", role);
    return part;
  }

  private static NativeTableHeaderCell heading(String text, String role) {
    return with(new NativeTableHeaderCell(text), role);
  }

  private String shortName(OutcomeStage stage) {
    return getTranslation("outcome.stage.short." + stage);
  }

  private NativeTableRow row(String label, Counts counts) {
    NativeTableRow row = with(new NativeTableRow(), "row");
    row.add(heading(label, "rowheader"));
    for (OutcomeStage stage : OutcomeStage.values()) {
      int apart = counts.apart().getOrDefault(stage, 0);
      int here = counts.here().getOrDefault(stage, 0);
      NativeTableCell cell =
          with(
              new NativeTableCell(
                  apart == 0
                      ? getTranslation("outcomes.count", here)
                      : getTranslation("outcomes.count-apart", here, apart)),
              "cell");
      cell.addClassName("number");
      cell.getElement().setAttribute("data-label", shortName(stage));
      row.add(cell);
    }
    return row;
  }
}
