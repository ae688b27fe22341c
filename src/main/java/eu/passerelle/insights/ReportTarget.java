package eu.passerelle.insights;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report is about.
 *
 * @param code of a technology or a field, nis code of a province, id of a cluster
 */
public record ReportTarget(Kind kind, String code) {

  /** What there are reports about. */
  public enum Kind {
    TECHNOLOGY,
    FIELD,
    PROVINCE,
    CLUSTER
  }

  /** Both in one word, for addresses. */
  public String key() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + code;
  }

  /** The target of such a word. */
  public static Optional<ReportTarget> ofKey(String key) {
    int colon = key.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Stream.of(Kind.values())
            .filter(kind -> kind.name().equalsIgnoreCase(key.substring(0, colon)))
            .findFirst()
            .map(kind -> new ReportTarget(kind, key.substring(colon + 1)));
  }
}
