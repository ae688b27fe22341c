package eu.passerelle.organisations;

import eu.passerelle.territories.Location;
import eu.passerelle.territories.Province;
import eu.passerelle.territories.Territories;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations to list. An empty set does not narrow.
 *
 * @param text words that all stand in the name or the text, whatever case and accents
 * @param provinces nis codes; {@link #OUTSIDE} means outside the region
 */
public record OrganisationQuery(
    String text,
    Set<OrganisationKind> kinds,
    Set<String> provinces,
    Set<String> technologies,
    Set<String> fields) {

  /** The pseudo-province of what lies outside the region. */
  public static final String OUTSIDE = "outside";

  public OrganisationQuery {
    kinds = Set.copyOf(kinds);
    provinces = Set.copyOf(provinces);
    technologies = Set.copyOf(technologies);
    fields = Set.copyOf(fields);
  }

  /** The province by which an organisation is found that is somewhere, or does not say where. */
  public static String provinceOf(@Nullable Location location, Territories territories) {
    return Optional.ofNullable(location)
        .flatMap(territories::provinceOf)
        .map(Province::nis)
        .orElse(OUTSIDE);
  }

  public static OrganisationQuery all() {
    return new OrganisationQuery("", Set.of(), Set.of(), Set.of(), Set.of());
  }
}
