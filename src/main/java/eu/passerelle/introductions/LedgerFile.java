package eu.passerelle.introductions;

import eu.passerelle.introductions.Outcomes.Line;
import eu.passerelle.shared.CsvFile;
import eu.passerelle.shared.Texts;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of the ledger as a file for spreadsheet programs, days as ISO 8601 has them. */
public final class LedgerFile {

  private final Taxonomy taxonomy;
  private final Texts texts;

  /**
   * @param texts in the language of the headings and labels
   */
  public LedgerFile(Taxonomy taxonomy, Texts texts) {
    this.taxonomy = taxonomy;
    this.texts = texts;
  }

  /** The file of some lines. */
  public byte[] of(List<Line> lines) {
    return CsvFile.forSpreadsheets(
        Stream.concat(Stream.of(headings()), lines.stream().map(this::cells)).toList());
  }

  private List<String> headings() {
    return Stream.of(
            Stream.of("outcomes.origin", "outcomes.technology", "outcomes.field"),
            Stream.of(OutcomeStage.values()).map(stage -> "outcome.stage." + stage),
            Stream.of("outcomes.apart.column", "outcome.kind", "outcome.value"))
        .flatMap(keys -> keys)
        .map(texts::get)
        .toList();
  }

  private List<String> cells(Line line) {
    List<String> cells = new ArrayList<>();
    cells.add(texts.get(line.here() ? "outcomes.here" : "outcomes.elsewhere"));
    cells.add(labels(line.technologies()));
    cells.add(labels(line.fields()));
    for (OutcomeStage stage : OutcomeStage.values()) {
      cells.add(Objects.toString(line.stages().get(stage), ""));
    }
    cells.add(
        line.apart().stream()
            .sorted()
            .map(stage -> texts.get("outcome.stage." + stage))
            .collect(Collectors.joining(", ")));
    cells.add(line.terms().kind() == null ? "" : texts.get("cooperation." + line.terms().kind()));
    cells.add(line.terms().value() == null ? "" : texts.get("budget." + line.terms().value()));
    return cells;
  }

  private String labels(Set<String> codes) {
    return codes.stream()
        .map(code -> taxonomy.label(code, texts.language()))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
