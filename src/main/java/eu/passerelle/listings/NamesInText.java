package eu.passerelle.listings;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names in a text, as whole words and whatever the accents. */
final class NamesInText {

  private static final String NAME_WORD = "\\p{Lu}[\\p{L}'-]*\\p{L}";
  private static final String GAP = "[ \\u00a0]+";
  private static final String TITLE =
      "(?:M\\.|MM\\.|Mme|Mmes|Mlle|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Prof\\.?|Pr\\.?|[Ii]r\\.|Herrn?|Frau"
          + "|[Dd]hr\\.|[Mm]evr\\.|[Mm]evrouw)";

  /** A title and the name after it. */
  private static final Pattern PERSON =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])"
              + TITLE
              + GAP
              + "(?:(?:Dr|Prof|Ing|[Ii]r)\\.%s)*(?:(?:d'|(?:de|du|van|von|le|la|zu)%s)*%s)"
                  .formatted(GAP, GAP, NAME_WORD)
              + "(?:%s(?:(?:de|du|des|la|le|van|von|der|den|ten|ter|zu)%s)*%s){0,2}"
                  .formatted(GAP, GAP, NAME_WORD));

  /** What stands before a word that begins a sentence, where a capital says nothing. */
  private static final Pattern BEGINNING = Pattern.compile("(?:^|[.!?:;•–—-]\\s|[\\n(«\"“])\\s*$");

  private static final int CONTEXT = 4;

  private final String written;
  private final String lowerCase;

  NamesInText(String text) {
    written = withoutAccents(text);
    lowerCase = written.toLowerCase(Locale.ROOT);
  }

  /** Whether a name stands there in whatever case. */
  boolean hasInAnyCase(String name) {
    return word(withoutAccents(name).toLowerCase(Locale.ROOT)).matcher(lowerCase).find();
  }

  /** Whether a name stands there with its capitals, or all in capitals. */
  boolean has(String name) {
    String bare = withoutAccents(name);
    return word(bare).matcher(written).find()
        || word(bare.toUpperCase(Locale.ROOT)).matcher(written).find();
  }

  /**
   * The names that stand there with their capitals. One that is a single ordinary-looking word
   * counts only inside a sentence, where its capital makes it a name.
   */
  List<String> among(Collection<String> names) {
    return names.stream().filter(this::hasAsName).toList();
  }

  private boolean hasAsName(String name) {
    String bare = withoutAccents(name);
    if (!written.contains(bare)) {
      return false;
    }
    Matcher matcher = word(bare).matcher(written);
    boolean ordinary = bare.matches("\\p{Lu}\\p{Ll}+");
    while (matcher.find()) {
      if (!ordinary || !beginsSentence(matcher.start())) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsSentence(int start) {
    return BEGINNING.matcher(written.substring(Math.max(0, start - CONTEXT), start)).find();
  }

  /** People who are named with a title. */
  List<String> people() {
    return PERSON.matcher(written).results().map(MatchResult::group).distinct().toList();
  }

  private static Pattern word(String word) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
  }

  private static String withoutAccents(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'');
  }
}
