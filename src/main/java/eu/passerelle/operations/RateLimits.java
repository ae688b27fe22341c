package eu.passerelle.operations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How often somebody may do something. What was done is counted on this node alone and forgotten
 * when it stops: of several nodes each allows as much.
 */
@Component
public class RateLimits {

  /** So many can be counted at once; beyond, those that did nothing for longest are forgotten. */
  private static final int COUNTED_AT_MOST = 200_000;

  private final Cache<Counted, Bucket> buckets;
  private final RateLimitProperties properties;
  private final TimeMeter time;

  RateLimits(RateLimitProperties properties, Clock clock) {
    this.properties = properties;
    this.time = meter(clock);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(COUNTED_AT_MOST)
            .expireAfterAccess(1, TimeUnit.DAYS)
            .build();
  }

  private record Counted(RateLimit limit, String who) {}

  /**
   * Counts an act, if it is within its limit.
   *
   * @param who who does it or to whom it is done: an account, a mail address, an internet address
   * @return whether it is; one that is not does not count
   */
  public boolean allow(RateLimit limit, String who) {
    return buckets.get(new Counted(limit, who), counted -> bucket(limit)).tryConsume(1);
  }

  /**
   * Counts an act that has to be within its limit.
   *
   * @throws TooOften where it is not
   */
  public void require(RateLimit limit, String who) {
    if (!allow(limit, who)) {
      throw new TooOften(limit);
    }
  }

  private Bucket bucket(RateLimit limit) {
    RateLimitProperties.Rate rate = properties.of(limit);
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(
            Bandwidth.builder()
                .capacity(rate.times())
                .refillGreedy(rate.times(), rate.in())
                .build())
        .build();
  }

  private static TimeMeter meter(Clock clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }
}
