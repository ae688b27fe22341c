package eu.passerelle.organisations;

import java.util.List;
import java.util.Set;

/** What figures about organisations go by. */
public interface OrganisationTraits {

  OrganisationKind kind();

  List<DatedFact> activities();

  List<DatedFact> technologies();

  List<DatedFact> fields();

  Set<String> ecosystems();

  Set<SupportStage> supportStages();

  boolean digitalExpertise();
}
