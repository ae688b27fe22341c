package eu.passerelle.introductions;

/**
 * What somebody who is interested says.
 *
 * @param brings what they bring, {@value #SHORTEST} to {@value #LONGEST} characters
 * @param asks what they ask, the same
 * @param when when they would like to begin; may be empty
 */
public record Request(String brings, String asks, String when) {

  public static final int SHORTEST = 10;
  public static final int LONGEST = 1500;
  public static final int LONGEST_WHEN = 200;

  /**
   * @throws IllegalArgumentException naming what is too short or too long
   */
  public Request {
    brings = brings.strip();
    asks = asks.strip();
    when = when.strip();
    require("brings", brings, SHORTEST, LONGEST);
    require("asks", asks, SHORTEST, LONGEST);
    require("when", when, 0, LONGEST_WHEN);
  }

  private static void require(String name, String text, int shortest, int longest) {
    if (text.length() < shortest || text.length() > longest) {
      throw new IllegalArgumentException(
          "illegal length of %s: %d; must be %d to %d"
              .formatted(name, text.length(), shortest, longest));
    }
  }

  /** All of it, for whatever looks through texts. */
  String text() {
    return String.join("\n", brings, asks, when);
  }
}
