package eu.passerelle.listings;

import eu.passerelle.shared.Language;
import java.util.List;

/** Finds listings by words. An extension point; the module that keeps the index contributes it. */
public interface ListingTextSearch {

  /**
   * The live listings that words find, best first.
   *
   * @param language the reader's, for the words' grammar; listings in every language are found
   */
  List<ListingId> search(String words, Language language);
}
