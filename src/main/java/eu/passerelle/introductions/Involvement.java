package eu.passerelle.introductions;

import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationRights;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the person asking has to do with introductions. */
@Component
class Involvement {

  private final OrganisationRights rights;

  Involvement(OrganisationRights rights) {
    this.rights = rights;
  }

  /**
   * A person as they are at the moment.
   *
   * @param writesFor organisations the person is an editor of
   * @param answersFor those among them that the person administers
   * @param manages clusters
   */
  record Person(
      Set<OrganisationId> writesFor,
      Set<OrganisationId> answersFor,
      Set<OrganisationId> manages,
      boolean analyst) {

    /** The side the person is on; empty for an adviser and for a stranger. */
    Optional<Side> side(TwoSided one) {
      return Stream.of(Side.values())
          .filter(side -> writesFor.contains(one.party(side).organisation()))
          .findFirst();
    }

    /** Whether the person answers for a side. */
    boolean answers(Introduction introduction, Side side) {
      return answersFor.contains(introduction.party(side).organisation());
    }

    /** Whether the person accompanies it; nobody who is on a side does. */
    boolean advises(TwoSided one) {
      return side(one).isEmpty()
          && (one.adviser() == null ? analyst : manages.contains(one.adviser()));
    }
  }

  /** The person asking; somebody without any rights for a visitor. */
  Person person() {
    var mine = rights.writableOrganisations();
    return new Person(
        mine.stream().map(Organisation::id).collect(Collectors.toSet()),
        mine.stream()
            .filter(rights::mayAdminister)
            .map(Organisation::id)
            .collect(Collectors.toSet()),
        rights.managedClusters(),
        rights.isAnalyst());
  }
}
