package eu.passerelle.operations;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often things may be done, where an operator wants it otherwise than {@link RateLimit} has it.
 *
 * @param limits by name, such as {@code sign-in-link-from}
 */
@ConfigurationProperties("passerelle.rate")
record RateLimitProperties(@DefaultValue Map<String, Rate> limits) {

  /**
   * @throws StartupRefusal if there is no such limit
   */
  RateLimitProperties {
    limits = Map.copyOf(limits);
    for (String key : limits.keySet()) {
      if (Arrays.stream(RateLimit.values()).noneMatch(limit -> limit.key().equals(key))) {
        throw new StartupRefusal(
            "passerelle.rate.limits.%s is no limit; those there are: %s."
                .formatted(
                    key,
                    Arrays.stream(RateLimit.values())
                        .map(RateLimit::key)
                        .collect(Collectors.joining(", "))));
      }
    }
  }

  /** So many times in so long. */
  record Rate(long times, Duration in) {

    Rate {
      if (times < 1 || in.isZero() || in.isNegative()) {
        throw new StartupRefusal(
            "A limit of passerelle.rate is %d times in %s; both must be more than nothing."
                .formatted(times, in));
      }
    }
  }

  Rate of(RateLimit limit) {
    return limits.getOrDefault(limit.key(), limit.usual());
  }
}
