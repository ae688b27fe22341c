package eu.passerelle.insights;

import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.OrganisationId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Those of the region that a figure may count.
 *
 * @param cluster only its members, and what they publish under their name; null for all
 */
record Population(RegionFacts facts, @Nullable OrganisationId cluster, Period period) {

  /** Those of a scope, whatever its province. */
  Population(RegionFacts facts, Scope scope) {
    this(facts, scope.cluster(), scope.period());
  }

  Stream<OrganisationFacts> organisations() {
    return facts.organisations().stream()
        .filter(one -> one.existsIn(period))
        .filter(one -> cluster == null || one.belongsTo(cluster, period));
  }

  Stream<ListingFacts> listings() {
    return facts.listings().stream()
        .filter(listing -> listing.isOpenIn(period))
        .filter(listing ->
            cluster == null
                || facts.owner(listing).filter(one -> one.belongsTo(cluster, period)).isPresent());
  }

  /** Whether an organisation states a subject at some time of the period. */
  boolean states(OrganisationFacts one, Subject subject) {
    return states(one.activities(), subject.activity())
        && states(one.technologies(), subject.technology())
        && states(one.fields(), subject.field());
  }

  private boolean states(List<DatedFact> facts, @Nullable String code) {
    return code == null
        || facts.stream().anyMatch(fact -> fact.code().equals(code) && period.holds(fact));
  }

  /** Whether a listing states a subject; listings have no activity. */
  static boolean states(ListingFacts listing, Subject subject) {
    return subject.activity() == null
        && (subject.technology() == null || listing.technologies().contains(subject.technology()))
        && (subject.field() == null || listing.fields().contains(subject.field()));
  }
}
