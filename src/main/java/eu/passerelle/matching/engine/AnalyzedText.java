package eu.passerelle.matching.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A text with the index terms of its parts, analyzed once for all that reads it. */
record AnalyzedText(TextLanguage language, List<Part> parts) {

  /** What a part of a text is. */
  enum Kind {
    TITLE,
    BODY,
    KEYWORD,
    REFERENCE
  }

  /** A part that says something. */
  record Part(Kind kind, String text, List<Tokens.Token> tokens) {

    Stream<String> terms() {
      return tokens.stream().map(Tokens.Token::term);
    }
  }

  AnalyzedText {
    parts = List.copyOf(parts);
  }

  /** All that an item says, one for each language. */
  static List<AnalyzedText> of(MatchItem item) {
    return item.texts().stream().map(AnalyzedText::of).toList();
  }

  static AnalyzedText of(MatchText text) {
    List<Part> parts = new ArrayList<>();
    add(parts, Kind.TITLE, text.title(), text.language());
    add(parts, Kind.BODY, text.body(), text.language());
    text.keywords().forEach(keyword -> add(parts, Kind.KEYWORD, keyword, text.language()));
    text.references().forEach(reference -> add(parts, Kind.REFERENCE, reference, text.language()));
    return new AnalyzedText(text.language(), parts);
  }

  private static void add(List<Part> parts, Kind kind, String text, TextLanguage language) {
    if (!text.isBlank()) {
      parts.add(new Part(kind, text, Tokens.of(language, text)));
    }
  }

  Stream<Part> parts(Set<Kind> kinds) {
    return parts.stream().filter(part -> kinds.contains(part.kind()));
  }

  /** The terms, each as it is first written. */
  Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    for (Part part : parts) {
      part.tokens()
          .forEach(token ->
              words.putIfAbsent(token.term(), part.text().substring(token.start(), token.end())));
    }
    return words;
  }
}
