package eu.passerelle.listings;

import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationChanged;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.organisations.OrganisationSummary;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.territories.Location;
import eu.passerelle.territories.Territories;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The directory as anybody can look things up in it. It is asked while somebody types, so a reading
 * is used again for a while; changes made on this node are seen at once.
 */
@Component
class PublicDirectory {

  private static final Duration USED_AGAIN = Duration.ofSeconds(20);

  private final Organisations organisations;
  private final Territories territories;
  private final Clock clock;
  private volatile @Nullable Reading last;

  PublicDirectory(Organisations organisations, Territories territories, Clock clock) {
    this.organisations = organisations;
    this.territories = territories;
    this.clock = clock;
  }

  /**
   * What was read at once.
   *
   * @param names of all organisations
   */
  record Reading(Instant at, TraitIndex traits, List<String> names) {}

  Reading reading() {
    Instant now = clock.instant();
    Reading known = last;
    if (known != null && known.at().plus(USED_AGAIN).isAfter(now)) {
      return known;
    }
    Reading read = read(now);
    last = read;
    return read;
  }

  @EventListener
  void on(OrganisationChanged changed) {
    last = null;
  }

  private Reading read(Instant now) {
    List<OrganisationSummary> all = organisations.list(OrganisationQuery.all()).organisations();
    return new Reading(
        now,
        new TraitIndex(all.stream().map(this::traits).toList()),
        all.stream().map(OrganisationSummary::name).toList());
  }

  private Set<Trait> traits(OrganisationSummary organisation) {
    return traits(organisation.location(), organisation.technologies(), organisation.fields());
  }

  /** What the directory tells of an organisation. */
  Set<Trait> traits(Organisation organisation) {
    return traits(organisation.location(), organisation.technologies(), organisation.fields());
  }

  private Set<Trait> traits(
      @Nullable Location location, List<DatedFact> technologies, List<DatedFact> fields) {
    LocalDate today = organisations.today();
    return Stream.of(
            Stream.of(
                new Trait(
                    Trait.Axis.PROVINCE, OrganisationQuery.provinceOf(location, territories))),
            on(Trait.Axis.TECHNOLOGY, DatedFact.on(today, technologies)),
            on(Trait.Axis.FIELD, DatedFact.on(today, fields)))
        .flatMap(traits -> traits)
        .collect(Collectors.toSet());
  }

  static Stream<Trait> on(Trait.Axis axis, Collection<String> codes) {
    return codes.stream().map(code -> new Trait(axis, code));
  }
}
