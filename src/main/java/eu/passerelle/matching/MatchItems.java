package eu.passerelle.matching;

import eu.passerelle.listings.CapabilityType;
import eu.passerelle.listings.Cooperation;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PartnerSought;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.Readiness;
import eu.passerelle.listings.Reference;
import eu.passerelle.listings.TerritoryWish;
import eu.passerelle.matching.engine.Facts;
import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.matching.engine.MatchText;
import eu.passerelle.matching.engine.Side;
import eu.passerelle.territories.GeoPoint;
import eu.passerelle.territories.Location;
import eu.passerelle.territories.Province;
import eu.passerelle.territories.Territories;
import java.time.Clock;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Listings as the engine sees them: their public projection. */
@Component
public class MatchItems {

  /** Years in which an organisation is too young for references to be asked for. */
  private static final int YEARS_OF_A_BEGINNER = 3;

  private final Territories territories;
  private final Clock clock;

  public MatchItems(Territories territories, Clock clock) {
    this.territories = territories;
    this.clock = clock;
  }

  /** The item of a listing. */
  public MatchItem of(PublicListing listing) {
    return new MatchItem(
        listing.id().value(),
        side(listing.kind()),
        listing.content().texts().stream().map(text -> text(text, listing.content())).toList(),
        facts(listing));
  }

  static Side side(ListingKind kind) {
    return kind == ListingKind.NEED ? Side.NEED : Side.CAPABILITY;
  }

  static MatchText text(ListingText text, ListingContent content) {
    boolean original = text.equals(content.text());
    return new MatchText(
        EngineVocabulary.textLanguage(text.language()),
        text.title(),
        original
            ? Stream.of(
                    text.summary(),
                    text.description(),
                    content.advantages(),
                    content.expectedOutcome())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"))
            : text.summary() + "\n" + text.description(),
        original ? content.keywords() : List.of(),
        original ? content.references().stream().map(Reference::title).toList() : List.of());
  }

  private Facts facts(PublicListing listing) {
    ListingContent content = listing.content();
    Location location = listing.location();
    return new Facts(
        listing.organisation() == null ? null : listing.organisation().value(),
        content.technologies(),
        content.fields(),
        range(content.readiness()),
        content.cooperation().stream().map(Cooperation::name).collect(Collectors.toSet()),
        name(listing.organisationKind()),
        name(listing.organisationSize()),
        isBeginner(listing),
        location == null ? null : location.country(),
        location == null ? null : place(location),
        partner(content.partner()),
        territory(content.territory()));
  }

  /** Whether too young for references to be asked for. */
  private boolean isBeginner(PublicListing listing) {
    Integer founded = listing.organisationFounded();
    return listing.content().type() == CapabilityType.SPIN_OFF
        || (founded != null && founded >= Year.now(clock).getValue() - YEARS_OF_A_BEGINNER);
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static Facts.@Nullable Range range(@Nullable Readiness readiness) {
    return readiness == null ? null : new Facts.Range(readiness.lowest(), readiness.highest());
  }

  private Facts.@Nullable Place place(Location location) {
    Optional<GeoPoint> point = territories.pointOf(location);
    Optional<Province> province = territories.provinceOf(location);
    if (point.isEmpty() || province.isEmpty()) {
      return null;
    }
    return new Facts.Place(point.get().latitude(), point.get().longitude(), province.get().nis());
  }

  private static Facts.PartnerWish partner(PartnerSought partner) {
    return new Facts.PartnerWish(
        names(partner.kinds()), names(partner.sizes()), partner.countries());
  }

  private static Set<String> names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.toSet());
  }

  private static Facts.TerritoryWish territory(TerritoryWish wish) {
    return new Facts.TerritoryWish(
        Facts.Nearness.valueOf(wish.scope().name()), wish.kilometres(), wish.condition());
  }
}
