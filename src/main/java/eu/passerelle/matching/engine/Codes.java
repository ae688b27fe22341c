package eu.passerelle.matching.engine;

import java.util.List;
import java.util.Set;

/** Codes that both sides state. */
final class Codes {

  private Codes() {}

  static List<Evidence> common(Set<String> asked, Set<String> stated) {
    return asked.stream()
        .filter(stated::contains)
        .sorted()
        .<Evidence>map(Evidence.Code::new)
        .toList();
  }
}
