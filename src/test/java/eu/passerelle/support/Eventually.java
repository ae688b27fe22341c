package eu.passerelle.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what happens soon, on another thread. */
public final class Eventually {

  private static final long PATIENCE_SECONDS = 20;

  private Eventually() {}

  /** Fails when something does not come true in time. */
  public static void holds(BooleanSupplier condition) {
    assertThat(comesTrue(condition)).as("what should come true").isTrue();
  }

  /** Waits for something; tells whether it came true in time. */
  public static boolean comesTrue(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return condition.getAsBoolean();
  }
}
