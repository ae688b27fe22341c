package eu.passerelle.digests;

import java.util.List;

/**
 * What a person's weekly mail says.
 *
 * @param listings the person's listings that have new answers
 * @param lists lists of their clusters that are new to them
 * @param happened what they wanted to hear of in this mail and have not read yet
 * @param waiting what waits for them, new or not
 * @param news keys of what is new to them; without any there is no mail
 */
record Digest(
    List<Answered> listings,
    List<Entry> lists,
    List<Entry> happened,
    List<Entry> waiting,
    List<String> news) {

  /** One of the person's listings with who answers it since. */
  record Answered(String title, String page, List<Answer> answers) {}

  /**
   * A new match, its reasons in a line.
   *
   * @param suggested whether it is there because it was suggested, not because it is good
   */
  record Answer(
      String title, String who, String band, String reasons, String page, boolean suggested) {}

  /** A line with the page it leads to. */
  record Entry(String text, String page) {}

  /** How many answer by themselves; suggestions are not counted. */
  long answers() {
    return listings.stream()
        .flatMap(listing -> listing.answers().stream())
        .filter(answer -> !answer.suggested())
        .count();
  }
}
