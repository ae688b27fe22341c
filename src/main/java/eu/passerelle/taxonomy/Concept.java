package eu.passerelle.taxonomy;

import eu.passerelle.shared.Labels;
import eu.passerelle.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A concept of the thesaurus.
 *
 * @param labels its preferred name in each language
 * @param synonyms other names by language
 * @param acronyms short names by language, recognised in this case only
 * @param broader ids of the concepts above it, technologies and fields included
 * @param related ids of neighbours
 */
public record Concept(
    String id,
    Labels labels,
    Map<Language, List<String>> synonyms,
    Map<Language, List<String>> acronyms,
    Set<String> broader,
    Set<String> related) {

  public Concept {
    synonyms = Map.copyOf(synonyms);
    acronyms = Map.copyOf(acronyms);
    broader = Set.copyOf(broader);
    related = Set.copyOf(related);
  }
}
