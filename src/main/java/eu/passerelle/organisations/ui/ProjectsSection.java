package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import eu.passerelle.organisations.ClusterProject;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.ui.GradualList;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The projects of a cluster, or those that an organisation takes part in, on its page. */
class ProjectsSection extends Composite<Section> {

  /**
   * @param shownOn whose page it is
   */
  ProjectsSection(
      OrganisationId shownOn,
      List<ClusterProject> projects,
      Organisations organisations,
      Taxonomy taxonomy) {
    Map<OrganisationId, Organisation> named =
        organisations.findListed(
            projects.stream()
                .flatMap(project -> project.details().organisations())
                .collect(Collectors.toSet()));
    getContent()
        .add(
            new H2(getTranslation("project.count", projects.size())),
            new GradualList(
                projects,
                project ->
                    new ProjectCard(
                        project.details(), shownOn, named, organisations.today(), taxonomy)));
  }
}
