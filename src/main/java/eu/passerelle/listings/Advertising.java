package eu.passerelle.listings;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** By what a text reads like an advertisement: praise nobody can check, shouting. */
final class Advertising {

  private static final Pattern PRAISE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + String.join("|", french(), english(), dutch(), german())
              + ")(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** One may be a friendly word; several are not. */
  private static final Pattern EXCLAMATIONS = Pattern.compile("!\\s*!|(?s:![^!]*![^!]*!)");

  /** Two words in capitals side by side, longer than most acronyms. */
  private static final Pattern SHOUTING =
      Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{Lu}{6,}\\s+\\p{Lu}{6,}(?![\\p{L}\\p{N}-])");

  private Advertising() {}

  private static String french() {
    return "leaders? (?:wallon|belge|européen|mondial|du |de la |des |dans |en |sur )[\\p{L}]*|n[°º] ?1|numéro un (?:wallon|belge|européen|mondial|du marché|du secteur|en \\p{L}+)|unique au monde|(?:les? |la )?meilleure?s? (?:solutions?|produits?|technologies?"
        + "|services?|prix|équipes?)? ?(?:du marché|au monde|d[’']Europe|de Belgique)|révolutionnaires?|incontournables?"
        + "|inégalée?s?|imbattables?|sans concurrence|de renommée mondiale";
  }

  private static String english() {
    return "(?:market|world|industry)[- ]lead(?:er|ers|ing)|leading (?:provider|supplier|company|experts?)|no\\. ?1"
        + "|number one (?:in|worldwide)|world[- ]class|best[- ]in[- ]class|the best [\\w-]+ (?:on the market|in the world|in Europe)"
        + "|unbeatable|unrivall?ed|unparalleled|revolutionary|game[- ]chang(?:er|ing)";
  }

  private static String dutch() {
    return "marktleiders?|toonaangevende?|nummer één (?:in|van|op)|nr\\. ?1|de beste [\\p{L}-]+ (?:op de markt|ter wereld|van Europa)"
        + "|onovertroffen|ongeëvenaarde?|onklopbare?|uniek in de wereld|revolutionaire?|wereldklasse";
  }

  private static String german() {
    return "Marktführer(?:in)?|(?:markt|welt|branchen)führend(?:e[nrsm]?)?|führende[nrsm]? (?:Anbieter|Unternehmen)"
        + "|Nummer eins (?:in|am|auf)|die besten? [\\p{L}-]+ (?:am Markt|auf dem Markt|der Welt|Europas)|unschlagbar(?:e[nrsm]?)?"
        + "|weltweit einzigartig(?:e[nrsm]?)?|revolutionär(?:e[nrsm]?)?|Weltklasse";
  }

  /** The words and signs by which a text reads so, as they stand there. */
  static List<String> in(String text) {
    return Stream.of(
            found(PRAISE, text),
            found(EXCLAMATIONS, text).map(shouts -> "!").limit(1),
            found(SHOUTING, text))
        .flatMap(words -> words)
        .distinct()
        .toList();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).map(String::strip);
  }
}
