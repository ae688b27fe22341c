package eu.passerelle.matching.engine;

import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;

/** The languages the engine reads, each with Lucene's analyzer for it. */
public enum TextLanguage {
  FR(new FrenchAnalyzer()),
  EN(new EnglishAnalyzer()),
  NL(new DutchAnalyzer()),
  DE(new GermanAnalyzer());

  private final Analyzer analyzer;

  TextLanguage(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  public Analyzer analyzer() {
    return analyzer;
  }

  /** The index field that holds the words of this language. */
  String field() {
    return "text_" + tag();
  }

  /** ISO 639-1 code in lower case. */
  public String tag() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The language of a tag such as {@code fr}; empty for one the engine does not read. */
  public static Optional<TextLanguage> ofTag(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }
}
