package eu.passerelle.matching.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the concepts a text speaks of: the longest names first, compared as index terms of the
 * text's language, and acronyms in their exact case. English names are recognised in texts of every
 * language, for people write "machine learning" everywhere.
 */
public final class ConceptTagger {

  /**
   * A mention.
   *
   * @param words as written in the text
   * @param start offset of the first character of the words in the text
   */
  public record Tag(String concept, String words, int start) {

    int end() {
      return start + words.length();
    }
  }

  private final Map<TextLanguage, Names> namesByLanguage = new EnumMap<>(TextLanguage.class);

  public ConceptTagger(ConceptScheme scheme) {
    for (TextLanguage language : TextLanguage.values()) {
      Names names = new Names(language);
      scheme.entries().forEach(entry -> names.add(entry, language));
      scheme.entries().forEach(entry -> names.add(entry, TextLanguage.EN));
      namesByLanguage.put(language, names);
    }
  }

  /** The mentions in all parts of a text, in their order. */
  List<Tag> tag(AnalyzedText text) {
    return text.parts().stream()
        .flatMap(part -> tag(text.language(), part.text(), part.tokens()).stream())
        .toList();
  }

  /** The mentions in a piece of text, in their order. */
  public List<Tag> tag(TextLanguage language, String text) {
    return tag(language, text, Tokens.of(language, text));
  }

  private List<Tag> tag(TextLanguage language, String text, List<Tokens.Token> tokens) {
    Names names = namesByLanguage.get(language);
    if (names == null) {
      return List.of();
    }
    List<Tag> tags = new ArrayList<>(find(names.names, tokens, text));
    tags.addAll(find(names.acronyms, words(text), text));
    return tags;
  }

  /**
   * The words of a text in their own case; those in small letters, which no acronym is, as none.
   */
  private static List<Tokens.Token> words(String text) {
    List<Tokens.Token> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      char letter = at < text.length() ? text.charAt(at) : ' ';
      if (!Character.isLetterOrDigit(letter)) {
        if (at > start) {
          words.add(new Tokens.Token(text.substring(start, at), start, at));
        }
        start = at + 1;
      }
    }
    return words;
  }

  private static List<Tag> find(Node root, List<Tokens.Token> tokens, String text) {
    List<Tag> tags = new ArrayList<>();
    int position = 0;
    while (position < tokens.size()) {
      int end = longestFrom(root, tokens, position, tags, text);
      position = Math.max(end, position + 1);
    }
    return tags;
  }

  private static int longestFrom(
      Node root, List<Tokens.Token> tokens, int position, List<Tag> tags, String text) {
    Node node = root;
    String concept = null;
    int end = position;
    for (int i = position; i < tokens.size(); i++) {
      node = node.next.get(tokens.get(i).term());
      if (node == null) {
        break;
      }
      if (node.concept != null) {
        concept = node.concept;
        end = i + 1;
      }
    }
    if (concept != null) {
      int start = tokens.get(position).start();
      tags.add(new Tag(concept, text.substring(start, tokens.get(end - 1).end()), start));
    }
    return end;
  }

  /** What is recognised in texts of one language. */
  private static final class Names {

    private final TextLanguage language;
    private final Node names = new Node();
    private final Node acronyms = new Node();

    Names(TextLanguage language) {
      this.language = language;
    }

    void add(ConceptScheme.Entry entry, TextLanguage namesOf) {
      entry
          .names()
          .getOrDefault(namesOf, List.of())
          .forEach(name -> names.add(Tokens.of(language, name), entry.id()));
      entry
          .acronyms()
          .getOrDefault(namesOf, List.of())
          .forEach(acronym -> acronyms.add(words(acronym), entry.id()));
    }
  }

  /** A step in the tree of names. */
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private @Nullable String concept;

    void add(List<Tokens.Token> name, String concept) {
      Node node = this;
      for (Tokens.Token token : name) {
        node = node.next.computeIfAbsent(token.term(), unseen -> new Node());
      }
      if (node != this && node.concept == null) {
        node.concept = concept;
      }
    }
  }
}
