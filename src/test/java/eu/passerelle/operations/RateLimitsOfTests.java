package eu.passerelle.operations;

import java.time.Clock;
import java.util.Map;

/** Makes limits that go by a test's own clock. */
public final class RateLimitsOfTests {

  private RateLimitsOfTests() {}

  public static RateLimits usual(Clock clock) {
    return new RateLimits(new RateLimitProperties(Map.of()), clock);
  }
}
