package eu.passerelle.introductions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What somebody proposes who would like to meet.
 *
 * @param times when it could begin, to the minute, the earliest first; 1 to {@value #MOST_TIMES}
 * @param minutes how long it takes, {@value #SHORTEST} to {@value #LONGEST}
 * @param place an address or a link; may be empty; at most {@value #LONGEST_PLACE} characters
 * @param note may be empty; at most {@value #LONGEST_NOTE} characters
 */
public record MeetingProposal(List<Instant> times, int minutes, String place, String note) {

  public static final int MOST_TIMES = 5;
  public static final int SHORTEST = 15;
  public static final int LONGEST = 8 * 60;
  public static final int LONGEST_PLACE = 300;
  public static final int LONGEST_NOTE = 1000;

  /**
   * @throws IllegalArgumentException naming what is too little or too much
   */
  public MeetingProposal {
    times =
        times.stream()
            .map(time -> time.truncatedTo(ChronoUnit.MINUTES))
            .sorted()
            .distinct()
            .toList();
    place = place.strip();
    note = note.strip();
    require("times", times.size(), 1, MOST_TIMES);
    require("minutes", minutes, SHORTEST, LONGEST);
    require("length of place", place.length(), 0, LONGEST_PLACE);
    require("length of note", note.length(), 0, LONGEST_NOTE);
  }

  private static void require(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "illegal %s: %d; must be %d to %d".formatted(what, value, least, most));
    }
  }

  /** All that is said, for whatever looks through texts. */
  String text() {
    return place + "\n" + note;
  }
}
