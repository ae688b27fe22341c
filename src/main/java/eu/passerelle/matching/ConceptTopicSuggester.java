package eu.passerelle.matching;

import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.TopicSuggester;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads technologies and fields out of the concepts a text speaks of. */
@Component
class ConceptTopicSuggester implements TopicSuggester {

  private final LiveEngine engine;
  private final Taxonomy taxonomy;

  ConceptTopicSuggester(LiveEngine engine, Taxonomy taxonomy) {
    this.engine = engine;
    this.taxonomy = taxonomy;
  }

  @Override
  public List<String> suggest(ListingText text) {
    ListingContent nothingElse =
        ListingContent.empty(eu.passerelle.listings.ListingKind.NEED, text.language());
    return engine.current().concepts(MatchItems.text(text, nothingElse)).stream()
        .filter(concept -> taxonomy.topic(concept).isPresent())
        .toList();
  }
}
