package eu.passerelle.matching;

import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingTextSearch;
import eu.passerelle.matching.engine.Side;
import eu.passerelle.shared.Language;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds listings by words in the engine's index; the two sides take turns. */
@Component
class IndexedTextSearch implements ListingTextSearch {

  private static final int MOST = 500;

  private final LiveEngine engine;

  IndexedTextSearch(LiveEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<ListingId> search(String words, Language language) {
    List<String> needs = search(Side.NEED, words, language);
    List<String> capabilities = search(Side.CAPABILITY, words, language);
    List<ListingId> found = new ArrayList<>();
    for (int i = 0; i < Math.max(needs.size(), capabilities.size()); i++) {
      if (i < needs.size()) {
        found.add(new ListingId(needs.get(i)));
      }
      if (i < capabilities.size()) {
        found.add(new ListingId(capabilities.get(i)));
      }
    }
    return found;
  }

  private List<String> search(Side side, String words, Language language) {
    return engine.current().search(side, words, EngineVocabulary.textLanguage(language), MOST);
  }
}
