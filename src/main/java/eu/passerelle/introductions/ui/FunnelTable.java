package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.introductions.Funnel.Counts;
import eu.passerelle.introductions.OutcomeStage;
import eu.passerelle.shared.ui.BlockTable;
import eu.passerelle.shared.ui.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many came how far, a row for each group and a column for each stage. What is counted apart
 * stands after a plus.
 */
class FunnelTable extends BlockTable {

  FunnelTable(String title, Map<String, Counts> rows) {
    super(title, columns(title));
    addClassName("funnel-table");
    rows.forEach((label, counts) -> addRow(List.of(label), cells(counts)));
  }

  private static List<String> columns(String title) {
    return Stream.concat(
            Stream.of(title),
            Arrays.stream(OutcomeStage.values())
                .map(stage -> Reader.texts().get("outcome.stage.short." + stage)))
        .toList();
  }

  private List<NativeTableCell> cells(Counts counts) {
    return Arrays.stream(OutcomeStage.values())
        .map(stage -> number(new Span(count(counts, stage))))
        .toList();
  }

  private String count(Counts counts, OutcomeStage stage) {
    int apart = counts.apart().getOrDefault(stage, 0);
    int here = counts.here().getOrDefault(stage, 0);
    return apart == 0
        ? getTranslation("outcomes.count", here)
        : getTranslation("outcomes.count-apart", here, apart);
  }
}
