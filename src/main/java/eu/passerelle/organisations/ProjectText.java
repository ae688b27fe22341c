package eu.passerelle.organisations;

import eu.passerelle.shared.Language;

/**
 * What a project is called and what it is about, in one language.
 *
 * @param title at most {@value #LONGEST_TITLE} characters
 * @param summary a sentence or two, at most {@value #LONGEST_SUMMARY} characters
 */
public record ProjectText(Language language, String title, String summary) {

  static final int LONGEST_TITLE = 120;
  static final int LONGEST_SUMMARY = 500;

  public ProjectText {
    require("title", title, LONGEST_TITLE);
    require("summary", summary, LONGEST_SUMMARY);
  }

  private static void require(String name, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw new IllegalArgumentException(
          "illegal %s of %d characters; must have 1 to %d".formatted(name, text.length(), longest));
    }
  }
}
