package eu.passerelle.listings;

import eu.passerelle.shared.Language;

/**
 * What a listing says, in one language. Texts may be incomplete while a listing is a draft. French
 * double punctuation holds on to its word, so that no line begins with a colon.
 *
 * @param title at most {@value #LONGEST_TITLE} characters
 * @param summary at most {@value #LONGEST_SUMMARY} characters
 * @param description at most {@value #LONGEST_DESCRIPTION} characters
 */
public record ListingText(Language language, String title, String summary, String description) {

  public static final int LONGEST_TITLE = 120;
  public static final int LONGEST_SUMMARY = 500;
  public static final int LONGEST_DESCRIPTION = 4000;

  private static final String NO_BREAK_SPACE = "\u00a0";

  public ListingText {
    if (language == Language.FR) {
      title = unbroken(title);
      summary = unbroken(summary);
      description = unbroken(description);
    }
    requireAtMost("title", title, LONGEST_TITLE);
    requireAtMost("summary", summary, LONGEST_SUMMARY);
    requireAtMost("description", description, LONGEST_DESCRIPTION);
  }

  private static String unbroken(String french) {
    return french.replaceAll(" (?=[:;?!»])", NO_BREAK_SPACE).replaceAll("(?<=«) ", NO_BREAK_SPACE);
  }

  private static void requireAtMost(String name, String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          "illegal %s of %d characters; must have at most %d"
              .formatted(name, text.length(), longest));
    }
  }

  public static ListingText empty(Language language) {
    return new ListingText(language, "", "", "");
  }
}
