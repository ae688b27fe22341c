package eu.passerelle.organisations;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@ApplicationTest
class ClusterServicesTests {

  private static final OrganisationId CLUSTER = new OrganisationId("org-cluster-passage");
  private static final OrganisationId SONNAILLE = new OrganisationId("org-sonnaille");

  @Autowired private Organisations organisations;
  @Autowired private ClusterProjects projects;
  @Autowired private ActingAs acting;

  @Test
  void everybodyReadsTheProjectsOfAClusterTheNewestFirst() {
    List<ClusterProject> ofCluster = projects.ofCluster(CLUSTER);

    assertThat(ofCluster)
        .extracting(project -> project.id().value())
        .hasSize(9)
        .startsWith("project-disjonct", "project-rugo")
        .endsWith("project-balisage");
  }

  @Test
  void aProjectIsFoundByEachOfItsPartners() {
    ClusterProjectId lameness = new ClusterProjectId("project-boitouie");

    for (String partner :
        List.of("org-sonnaille", "org-agrisense-haute-meuse", "org-ferme-du-rond-fayt")) {
      assertThat(projects.ofPartner(new OrganisationId(partner)))
          .extracting(ClusterProject::id)
          .contains(lameness);
    }
    assertThat(projects.ofPartner(CLUSTER)).isEmpty();
  }

  @Test
  void aProjectComesBackFromTheStoreAsItWasWritten() {
    ClusterProjectDetails project = projects.ofPartner(SONNAILLE).getFirst().details();

    assertThat(project.lead()).isEqualTo(SONNAILLE);
    assertThat(project.partners()).hasSize(3);
    assertThat(project.technologies())
        .containsExactlyInAnyOrder("internet-of-things", "artificial-intelligence");
    assertThat(project.translations()).hasSize(1);
    assertThat(project.funding()).isEqualTo(ProjectFunding.REGIONAL);
    assertThat(project.period().lastDay()).isEqualTo("2024-09-30");
  }

  @Test
  void nobodyButTheSystemLoadsProjects() {
    assertThatThrownBy(() -> projects.load(List.of()))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    acting.run(
        CLUSTER_MANAGER,
        () ->
            assertThatThrownBy(() -> projects.load(List.of()))
                .isInstanceOf(AccessDeniedException.class));
  }

  @Test
  void theMembersOfAClusterAreThoseItHasConfirmed() {
    List<Organisation> members = organisations.membersOf(CLUSTER);

    assertThat(members).extracting(Organisation::id).contains(SONNAILLE).doesNotHaveDuplicates();
    assertThat(members)
        .allSatisfy(member ->
            assertThat(member.clusters())
                .anyMatch(membership ->
                    membership.cluster().equals(CLUSTER)
                        && membership.isConfirmedOn(organisations.today())));
  }

  @Test
  void whoAsksToJoinIsSeenByTheClusterAndByAnalystsOnly() {
    List<Organisation> applicants =
        acting.as(CLUSTER_MANAGER, () -> organisations.applicantsOf(CLUSTER));

    assertThat(applicants).isNotEmpty().doesNotContainAnyElementsOf(members());
    assertThat(acting.as(ANALYST, () -> organisations.applicantsOf(CLUSTER))).isEqualTo(applicants);
    assertThatThrownBy(() -> organisations.applicantsOf(CLUSTER))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    acting.run(
        FOUNDER,
        () ->
            assertThatThrownBy(() -> organisations.applicantsOf(CLUSTER))
                .isInstanceOf(AccessDeniedException.class));
  }

  private List<Organisation> members() {
    return organisations.membersOf(CLUSTER);
  }
}
