package eu.passerelle.exchange;

import eu.passerelle.organisations.OrganisationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file of organisations would do.
 *
 * @param number of the row in its file
 * @param name empty where the row says none and means none that is known
 * @param kind null where it is not known
 * @param changed what it changes of an organisation that is there
 */
public record PlannedOrganisation(
    int number,
    String reference,
    String name,
    RowFate fate,
    @Nullable OrganisationKind kind,
    List<OrganisationColumn> changed,
    List<Finding> findings)
    implements PlannedLine {

  public PlannedOrganisation {
    changed = List.copyOf(changed);
    findings = List.copyOf(findings);
  }
}
