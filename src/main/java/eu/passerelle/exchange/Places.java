package eu.passerelle.exchange;

import eu.passerelle.shared.Language;
import eu.passerelle.territories.Municipality;
import eu.passerelle.territories.Territories;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the municipality of the region that a file means. */
@Component
final class Places {

  private final Map<String, Municipality> byName = new HashMap<>();
  private final List<Municipality> all;

  Places(Territories territories) {
    all = territories.municipalities();
    for (Municipality municipality : all) {
      Stream.of(Language.values())
          .map(municipality.name()::in)
          .forEach(name -> byName.put(Spelling.fold(name), municipality));
    }
  }

  /**
   * The municipality of a name in whatever language; where there is none, those of a postal code: a
   * village is named in place of its municipality by many.
   */
  List<Municipality> find(String name, String postcode) {
    Municipality named = byName.get(Spelling.fold(name));
    return named != null
        ? List.of(named)
        : all.stream().filter(candidate -> candidate.postcode().equals(postcode)).toList();
  }
}
