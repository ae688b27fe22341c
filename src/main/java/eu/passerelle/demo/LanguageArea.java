package eu.passerelle.demo;

import eu.passerelle.shared.Language;
import eu.passerelle.territories.Municipality;
import java.util.List;
import java.util.Set;

/**
 * Where businesses are named in which languages.
 *
 * @param municipalities French names; empty for everywhere else
 */
record LanguageArea(Set<String> municipalities, List<Weighted<Language>> languages) {

  boolean holds(Municipality municipality) {
    return municipalities.isEmpty() || municipalities.contains(municipality.name().in(Language.FR));
  }
}
