package eu.passerelle.exchange;

import eu.passerelle.exchange.Finding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what there is to say about a row. */
final class Findings {

  private final List<Finding> findings = new ArrayList<>();

  void add(Kind kind, @Nullable SheetColumn column, Object... arguments) {
    findings.add(Finding.in(column, kind, Arrays.stream(arguments).map(String::valueOf).toList()));
  }

  boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }

  /** The errors, then the warnings, then the notes. */
  List<Finding> all() {
    return findings.stream().sorted(Comparator.comparing(Finding::weight)).toList();
  }
}
