package eu.passerelle.insights;

import eu.passerelle.shared.Language;
import java.util.List;

/**
 * A report in a language.
 *
 * @param discreet whether small counts are hidden in it
 * @param findings sentences worth reading first
 */
public record RegionReport(
    Language language,
    String title,
    String subtitle,
    boolean discreet,
    List<String> findings,
    List<FigureTable> tables) {

  public RegionReport {
    findings = List.copyOf(findings);
    tables = List.copyOf(tables);
  }
}
