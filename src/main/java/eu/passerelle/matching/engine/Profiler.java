package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.AnalyzedText.Kind;
import eu.passerelle.matching.engine.AnalyzedText.Part;
import eu.passerelle.matching.engine.Policy.Parameters;
import eu.passerelle.matching.engine.Profile.ReferenceProfile;
import eu.passerelle.matching.engine.Profile.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Makes items ready for comparison. */
final class Profiler {

  /** An item that says no more than this of its own is known by its references. */
  private static final int FEW_TERMS = 8;

  private static final Set<Kind> OWN = EnumSet.complementOf(EnumSet.of(Kind.REFERENCE));

  private final ConceptScheme scheme;
  private final ConceptTagger tagger;
  private final Parameters parameters;
  private final Map<TextLanguage, TermNumbers> numbers = new EnumMap<>(TextLanguage.class);

  private final Map<TextLanguage, Map<String, List<String>>> names = new ConcurrentHashMap<>();

  Profiler(ConceptScheme scheme, ConceptTagger tagger, Parameters parameters) {
    this.scheme = scheme;
    this.tagger = tagger;
    this.parameters = parameters;
    for (TextLanguage language : TextLanguage.values()) {
      numbers.put(language, new TermNumbers());
    }
  }

  /** The terms by which a concept is named in a language, each name's in turn. */
  List<String> namesOf(String concept, TextLanguage language) {
    return names
        .computeIfAbsent(language, unseen -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            concept,
            unseen ->
                scheme.names(concept, language).stream()
                    .flatMap(name -> Tokens.terms(language, name).stream())
                    .toList());
  }

  /** The numbers of a language's terms. */
  TermNumbers numbers(TextLanguage language) {
    return Objects.requireNonNull(numbers.get(language));
  }

  /** An item that is to be kept. */
  Profile profile(MatchItem item, List<AnalyzedText> texts) {
    return profile(item, texts, false);
  }

  /** An item that asks and may be a draft: what it says is not remembered. */
  Profile profileOfAsker(MatchItem item, List<AnalyzedText> texts) {
    return profile(item, texts, true);
  }

  private Profile profile(MatchItem item, List<AnalyzedText> texts, boolean passing) {
    Map<TextLanguage, Words> words = new EnumMap<>(TextLanguage.class);
    List<ReferenceProfile> references = new ArrayList<>();
    for (AnalyzedText text : texts) {
      TermNumbers known = numbers(text.language());
      ToIntFunction<String> numbering = passing ? known::find : known::of;
      List<ReferenceProfile> ofText =
          text.parts(Set.of(Kind.REFERENCE))
              .map(part -> reference(part, text.language(), numbering))
              .toList();
      references.addAll(ofText);
      words.put(text.language(), words(text, ofText, numbering));
    }
    return new Profile(item, concepts(texts), words, TrigramBag.of(item), references);
  }

  private Words words(
      AnalyzedText text, List<ReferenceProfile> references, ToIntFunction<String> numbering) {
    List<Part> own = text.parts(OWN).toList();
    boolean saysLittle = own.stream().mapToInt(part -> part.tokens().size()).sum() <= FEW_TERMS;
    return new Words(
        TermBag.of(text.parts(), parameters, numbering),
        saysLittle && !references.isEmpty()
            ? Stream.concat(
                    Stream.of(TermBag.of(own, parameters, numbering)),
                    references.stream().map(ReferenceProfile::words))
                .toList()
            : List.of());
  }

  private ReferenceProfile reference(
      Part part, TextLanguage language, ToIntFunction<String> numbering) {
    return new ReferenceProfile(
        part.text().lines().findFirst().orElse(""),
        language,
        TermBag.of(List.of(part), parameters, numbering),
        concepts(List.of(new AnalyzedText(language, List.of(part)))));
  }

  private ConceptProfile concepts(List<AnalyzedText> texts) {
    return ConceptProfile.of(texts, tagger, scheme, parameters.ancestorDecay());
  }
}
