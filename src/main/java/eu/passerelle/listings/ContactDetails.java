package eu.passerelle.listings;

import eu.passerelle.organisations.EnterpriseNumber;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** By what somebody can be reached or looked up at once: addresses, telephone and other numbers. */
final class ContactDetails {

  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+|https?://\\S+|\\bwww\\.\\S+");

  /** Endings that organisations here use; in one case, as a full stop may lack its space. */
  private static final String ENDINGS =
      "be|brussels|vlaanderen|gent|com|eu|org|net|info|biz|fr|nl|de|lu|ch|at|uk|io|ai|app|dev|tech"
          + "|digital|cloud|shop|health|energy|bio|coop|edu|example";

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@./_-])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]*\\.)+(?:%s|%s)(?![\\p{L}\\p{N}_-]|\\.\\p{L})"
              .formatted(ENDINGS, ENDINGS.toUpperCase(Locale.ROOT)));

  /** Products that are called like a domain. */
  private static final Set<String> CALLED_LIKE_A_DOMAIN =
      Set.of("asp.net", "vb.net", "ado.net", "ml.net", "draw.io", "socket.io");

  private static final String GAP = "[\\s\\u00a0\\u202f./-]{0,2}";

  /**
   * Behind a plus or two zeros and a country, or ten Belgian digits of a mobile, nine of others.
   */
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/-])(?:(?:\\+|00)[1-9]\\d{0,2}%1$s(?:\\(0\\)%1$s)?\\d(?:%1$s\\d){6,11}"
                  .formatted(GAP)
              + "|(?!\\d\\d[./-]\\d\\d[./-]\\d{4})0(?:4\\d|[1-9])(?:%1$s\\d){7})(?![\\p{L}\\p{N}]|[.,]\\d)"
                  .formatted(GAP));

  private static final Pattern ENTERPRISE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,])(?:BE\\s?)?[01]?\\d{3}[.\\s\\u00a0]?\\d{3}[.\\s\\u00a0]?\\d{3}(?![\\p{L}\\p{N}])");

  private ContactDetails() {}

  /** Those that stand in a text, as they stand there. */
  static List<String> in(String text) {
    return Stream.of(
            found(ADDRESS, text),
            found(DOMAIN, text).filter(ContactDetails::isDomain),
            found(TELEPHONE, text),
            found(ENTERPRISE, text).filter(ContactDetails::isEnterpriseNumber))
        .flatMap(details -> details)
        .distinct()
        .toList();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group);
  }

  private static boolean isDomain(String found) {
    return !CALLED_LIKE_A_DOMAIN.contains(found.toLowerCase(Locale.ROOT));
  }

  private static boolean isEnterpriseNumber(String found) {
    try {
      EnterpriseNumber.parse(found);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
