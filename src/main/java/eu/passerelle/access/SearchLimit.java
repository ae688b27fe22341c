package eu.passerelle.access;

import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import org.springframework.stereotype.Component;

/** How often whoever is asking may search. */
@Component
public class SearchLimit {

  private final RateLimits limits;
  private final CurrentAccount current;

  SearchLimit(RateLimits limits, CurrentAccount current) {
    this.limits = limits;
    this.current = current;
  }

  /** Counts a search; tells whether it is within the limit. */
  public boolean allows() {
    return limits.allow(RateLimit.SEARCH, current.countedAs());
  }
}
