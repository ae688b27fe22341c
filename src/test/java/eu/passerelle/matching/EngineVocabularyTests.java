package eu.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.matching.engine.ConceptTagger;
import eu.passerelle.matching.engine.ConceptTagger.Tag;
import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Concept;
import eu.passerelle.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineVocabularyTests {

  private static final Taxonomy TAXONOMY = Taxonomy.read(Path.of("config/taxonomy"));

  private final ConceptTagger tagger = new ConceptTagger(EngineVocabulary.concepts(TAXONOMY));

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyNameInTheThesaurusIsReadAsItsConcept(Language language) {
    assertThat(TAXONOMY.concepts())
        .allSatisfy(concept ->
            assertThat(names(concept, language))
                .allSatisfy(name ->
                    assertThat(tagger.tag(EngineVocabulary.textLanguage(language), name))
                        .as("%s (%s)", name, language.tag())
                        .extracting(Tag::concept)
                        .contains(concept.id())));
  }

  private static Stream<String> names(Concept concept, Language language) {
    return Stream.of(
            List.of(concept.labels().in(language)),
            concept.synonyms().getOrDefault(language, List.of()),
            concept.acronyms().getOrDefault(language, List.of()))
        .flatMap(List::stream);
  }
}
