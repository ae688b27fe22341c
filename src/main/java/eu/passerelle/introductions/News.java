package eu.passerelle.introductions;

import java.time.Duration;

/** For how long what happened is told to those it concerns. */
final class News {

  /** What happened longer ago is no news any more. */
  static final Duration RECENT = Duration.ofDays(2);

  /** What has just happened is told at once; what that misses, the schedules tell. */
  static final Duration JUST_NOW = Duration.ofMinutes(5);

  private News() {}
}
