package eu.passerelle.introductions;

import java.time.Instant;

/** A time at which a meeting cannot be proposed: it is past, or too far away. */
public class IllegalMeetingTime extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Instant time;
  private final boolean past;

  IllegalMeetingTime(Instant time, boolean past) {
    super("illegal time of a meeting: %s".formatted(time));
    this.time = time;
    this.past = past;
  }

  /** Which one. */
  public Instant time() {
    return time;
  }

  /** Whether it is past; otherwise it is too far away. */
  public boolean isPast() {
    return past;
  }
}
