package eu.passerelle.listings;

import eu.passerelle.organisations.OrganisationQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The organisations of the public directory that have all of some traits, among which whose a
 * listing is cannot be told.
 *
 * @param organisations how many, at least one
 */
public record AnonymitySet(List<Trait> traits, int organisations) {

  /**
   * The least an anonymous listing should hide among: with k of them a reader's guess is right once
   * in k (L. Sweeney, "k-anonymity: a model for protecting privacy", 2002). Five is usual.
   */
  public static final int FEWEST = 5;

  public AnonymitySet {
    traits = List.copyOf(traits);
  }

  public boolean isLargeEnough() {
    return organisations >= FEWEST;
  }

  /**
   * What finds exactly these organisations in the directory; empty where it takes two technologies
   * or two fields at once, of which the directory finds who has either.
   */
  public Optional<OrganisationQuery> query() {
    return isOnePerAxis()
        ? Optional.of(
            new OrganisationQuery(
                "",
                Set.of(),
                codes(Trait.Axis.PROVINCE),
                codes(Trait.Axis.TECHNOLOGY),
                codes(Trait.Axis.FIELD)))
        : Optional.empty();
  }

  private boolean isOnePerAxis() {
    return traits.stream().map(Trait::axis).distinct().count() == traits.size();
  }

  private Set<String> codes(Trait.Axis axis) {
    return traits.stream()
        .filter(trait -> trait.axis() == axis)
        .map(Trait::code)
        .collect(Collectors.toSet());
  }
}
