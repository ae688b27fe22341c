package eu.passerelle.matching.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The index terms of a text, each with where it stands. */
final class Tokens {

  /**
   * A term and its place.
   *
   * @param start offset of its first character
   * @param end offset after its last character
   */
  record Token(String term, int start, int end) {}

  private static final int LONGEST_ELISION = 2;

  private Tokens() {}

  static List<Token> of(TextLanguage language, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = language.analyzer().tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        int start = afterElision(text, offset.startOffset(), offset.endOffset());
        tokens.add(new Token(term.toString(), start, offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /** Where a word begins after an elided article, as in l'ammoniac. */
  private static int afterElision(String text, int start, int end) {
    for (int i = start + 1; i < Math.min(end - 1, start + LONGEST_ELISION + 1); i++) {
      if (text.charAt(i) == '\'' || text.charAt(i) == '\u2019') {
        return i + 1;
      }
    }
    return start;
  }

  static List<String> terms(TextLanguage language, String text) {
    return of(language, text).stream().map(Token::term).toList();
  }
}
