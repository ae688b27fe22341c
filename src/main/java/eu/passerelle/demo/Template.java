package eu.passerelle.demo;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with gaps such as {@code {word}}. */
record Template(String text) {

  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  /** The text with each gap filled, from left to right. */
  String fill(UnaryOperator<String> words) {
    return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(words.apply(gap.group(1))));
  }
}
