package eu.passerelle.organisations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A collaborative project of a cluster and some organisations. */
@Document("clusterProjects")
@TypeAlias("clusterProject")
public record ClusterProject(
    @Id ClusterProjectId id,
    ClusterProjectDetails details,
    Instant createdAt,
    int schema,
    @Version @Nullable Long version) {

  private static final int SCHEMA = 1;

  public static ClusterProject create(
      ClusterProjectId id, ClusterProjectDetails details, Instant now) {
    return new ClusterProject(id, details, now, SCHEMA, null);
  }
}
