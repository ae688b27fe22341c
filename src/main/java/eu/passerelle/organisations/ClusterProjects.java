package eu.passerelle.organisations;

import eu.passerelle.access.AuditTrail;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The collaborative projects of the clusters. They are public facts. */
@Service
public class ClusterProjects {

  private static final Comparator<ClusterProject> NEWEST_FIRST =
      Comparator.<ClusterProject, LocalDate>comparing(project -> project.details().period().from())
          .reversed()
          .thenComparing(project -> project.details().text().title());

  private final ClusterProjectRepository projects;
  private final AuditTrail audit;

  ClusterProjects(ClusterProjectRepository projects, AuditTrail audit) {
    this.projects = projects;
    this.audit = audit;
  }

  /** The projects of a cluster, the newest first. */
  public List<ClusterProject> ofCluster(OrganisationId cluster) {
    return projects.findByCluster(cluster).stream().sorted(NEWEST_FIRST).toList();
  }

  /** All projects, the newest first. */
  public List<ClusterProject> all() {
    return projects.findAll().stream().sorted(NEWEST_FIRST).toList();
  }

  /** The projects an organisation takes or took part in, the newest first. */
  public List<ClusterProject> ofPartner(OrganisationId partner) {
    return projects.findByPartner(partner).stream().sorted(NEWEST_FIRST).toList();
  }

  /** Loads projects as an import brings them. */
  @PreAuthorize("hasRole('SYSTEM')")
  public void load(List<ClusterProject> loaded) {
    projects.insert(loaded);
    audit.record("projects.loaded", "cluster-project", String.valueOf(loaded.size()));
  }
}
