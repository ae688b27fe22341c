package eu.passerelle.insights;

import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a listing that was published, anonymous ones included; of those, no figure may
 * depend on whose they are.
 *
 * @param named whether readers see whose it is
 * @param tellsProvince whether readers see in which province its organisation is
 * @param from first day on which it was open
 * @param until first day on which it was open no more, which may lie ahead; null where no end is
 *     known
 */
public record ListingFacts(
    ListingId id,
    ListingKind kind,
    OrganisationId organisation,
    Set<String> technologies,
    Set<String> fields,
    boolean named,
    boolean tellsProvince,
    LocalDate from,
    @Nullable LocalDate until) {

  /** The facts of a listing; empty where it was never published. */
  static Optional<ListingFacts> of(Listing listing) {
    return Optional.ofNullable(listing.publishedAt())
        .map(published ->
            new ListingFacts(
                listing.id(),
                listing.kind(),
                listing.organisation(),
                listing.content().technologies(),
                listing.content().fields(),
                !listing.content().identity().isAnonymous(),
                listing.content().identity().tellsProvince(),
                Texts.dayOf(published),
                end(listing).map(Texts::dayOf).orElse(null)));
  }

  private static Optional<Instant> end(Listing listing) {
    return Stream.of(listing.closedAt(), heldSince(listing), listing.expiresAt())
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }

  private static @Nullable Instant heldSince(Listing listing) {
    return listing.status() == ListingStatus.ON_HOLD
        ? listing.history().stream()
            .filter(passage -> passage.act() == Listing.Act.HELD)
            .reduce((earlier, later) -> later)
            .map(Listing.Passage::at)
            .orElse(null)
        : null;
  }

  /** Whether it was open on a day of a period. */
  boolean isOpenIn(Period period) {
    return period.meets(from, until);
  }
}
