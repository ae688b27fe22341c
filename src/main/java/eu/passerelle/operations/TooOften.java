package eu.passerelle.operations;

/** Somebody did something more often than {@link RateLimits} allows. */
public class TooOften extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final RateLimit limit;

  public TooOften(RateLimit limit) {
    super("more often than %s allows".formatted(limit));
    this.limit = limit;
  }

  public RateLimit limit() {
    return limit;
  }
}
