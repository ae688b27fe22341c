package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An introduction that comes with what happened in it before, such as the demonstration's.
 *
 * @param asker who asked
 * @param ownListing the asking side's own listing that it matched; null where there was none
 * @param at when interest was expressed
 * @param events what happened since, the oldest first
 */
public record PastIntroduction(
    ListingId listing,
    OrganisationId asking,
    AccountId asker,
    @Nullable ListingId ownListing,
    Request request,
    Instant at,
    List<Event> events) {

  /** What can have happened. */
  public enum What {
    ACCEPTED,
    DECLINED,
    WROTE,
    NEGOTIATED,
    AGREED,
    ENDED,
    PROJECT,
    FUNDED
  }

  /**
   * Something that happened.
   *
   * @param text what was written, or why it was declined or ended; empty otherwise
   * @param terms of an agreement
   */
  public record Event(
      What what, Side side, AccountId by, Instant at, String text, AgreementTerms terms) {}

  public PastIntroduction {
    events = List.copyOf(events);
  }
}
