package eu.passerelle.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.operations.RateLimitProperties.Rate;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitsTests {

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:00:00Z"));

  @Test
  void whatIsAllowedComesBackLittleByLittle() {
    RateLimits limits = limits(Map.of("submission", new Rate(2, Duration.ofHours(1))));

    assertThat(limits.allow(RateLimit.SUBMISSION, "ada")).isTrue();
    assertThat(limits.allow(RateLimit.SUBMISSION, "ada")).isTrue();
    assertThat(limits.allow(RateLimit.SUBMISSION, "ada")).isFalse();
    clock.move(Duration.ofMinutes(29));
    assertThat(limits.allow(RateLimit.SUBMISSION, "ada")).isFalse();
    clock.move(Duration.ofMinutes(1));
    assertThat(limits.allow(RateLimit.SUBMISSION, "ada")).isTrue();
    assertThat(limits.allow(RateLimit.SUBMISSION, "ada")).isFalse();
  }

  @Test
  void everybodyAndEverythingIsCountedApart() {
    RateLimits limits = limits(Map.of("submission", new Rate(1, Duration.ofHours(1))));

    assertThat(limits.allow(RateLimit.SUBMISSION, "ada")).isTrue();
    assertThat(limits.allow(RateLimit.SUBMISSION, "bob")).isTrue();
    assertThat(limits.allow(RateLimit.SEARCH, "ada")).isTrue();
    assertThat(limits.allow(RateLimit.SUBMISSION, "ada")).isFalse();
  }

  @Test
  void aSettingThatIsNoLimitRefusesTheStart() {
    assertThatThrownBy(() -> limits(Map.of("searches", new Rate(1, Duration.ofHours(1)))))
        .isInstanceOf(StartupRefusal.class)
        .hasMessageContaining("passerelle.rate.limits.searches")
        .hasMessageContaining("search");
    assertThatThrownBy(() -> new Rate(0, Duration.ofHours(1))).isInstanceOf(StartupRefusal.class);
  }

  private RateLimits limits(Map<String, Rate> settings) {
    return new RateLimits(new RateLimitProperties(settings), clock);
  }
}
