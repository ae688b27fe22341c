package eu.passerelle.listings;

import java.util.List;

/** Reads technologies and fields out of a text. An extension point. */
public interface TopicSuggester {

  /** The codes of the topics a text speaks of, the most present first. */
  List<String> suggest(ListingText text);
}
