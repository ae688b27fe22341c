package eu.passerelle.demo;

import eu.passerelle.organisations.ClusterProject;
import eu.passerelle.organisations.ClusterProjectDetails;
import eu.passerelle.organisations.ClusterProjectId;
import eu.passerelle.organisations.EnablingTechnology;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.ProjectFunding;
import eu.passerelle.organisations.ProjectPeriod;
import eu.passerelle.organisations.ProjectText;
import eu.passerelle.shared.ConfigurationNode;
import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the clusters' projects, which were written one by one. Clusters and partners are invented
 * ones, and were founded when a project began.
 */
final class ProjectFile {

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "cluster",
          "language",
          "title",
          "summary",
          "translations",
          "start",
          "end",
          "lead",
          "partners",
          "technologies",
          "enabling",
          "digital",
          "fields",
          "funding");
  private static final Set<String> FIELDS_OF_A_TRANSLATION = Set.of("language", "title", "summary");

  private final Map<OrganisationId, Organisation> organisations;
  private final Codes codes;
  private final Instant now;
  private final Set<ClusterProjectId> ids = new HashSet<>();

  private ProjectFile(Collection<Organisation> organisations, Codes codes, LocalDate reference) {
    this.organisations =
        organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    this.codes = codes;
    now = reference.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /**
   * Reads a file such as {@code config/demo/projects.yaml}.
   *
   * @param organisations those that a project can name
   * @param reference the day on which they enter the store
   * @throws eu.passerelle.shared.ConfigurationError naming file and line of the first mistake
   */
  static List<ClusterProject> read(
      Path file, Collection<Organisation> organisations, Taxonomy taxonomy, LocalDate reference) {
    ProjectFile reader = new ProjectFile(organisations, new Codes(taxonomy), reference);
    return ConfigurationNode.read(file).entries().stream().map(reader::project).toList();
  }

  private ClusterProject project(ConfigurationNode entry) {
    entry.allow(FIELDS);
    ClusterProjectId id = entry.field("id").as(ProjectFile::projectId);
    if (!ids.add(id)) {
      throw entry.error("the id '%s' is used twice".formatted(id.value()));
    }
    return entry.field("id").as(text -> ClusterProject.create(id, details(entry), now));
  }

  private static ClusterProjectId projectId(String text) {
    if (!text.matches("project-[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("an id is 'project-' and words in plain letters");
    }
    return new ClusterProjectId(text);
  }

  private ClusterProjectDetails details(ConfigurationNode entry) {
    ProjectPeriod period = period(entry);
    OrganisationId lead = entry.field("lead").as(text -> partner(text, period));
    return new ClusterProjectDetails(
        entry.field("cluster").as(this::cluster),
        text(entry),
        entry
            .find("translations")
            .map(list -> list.entries().stream().map(ProjectFile::translation).toList())
            .orElse(List.of()),
        period,
        lead,
        Stream.concat(
                Stream.of(lead), entry.values("partners", text -> partner(text, period)).stream())
            .toList(),
        Set.copyOf(entry.values("technologies", codes::technology)),
        entry.find("digital").map(answer -> answer.as(ProjectFile::alsoDigital)).orElse(false),
        Set.copyOf(
            entry.values("enabling", text -> Codes.constant(EnablingTechnology.class, text))),
        Set.copyOf(entry.values("fields", codes::field)),
        entry
            .find("funding")
            .map(funding -> funding.as(text -> Codes.constant(ProjectFunding.class, text)))
            .orElse(null));
  }

  private static ProjectPeriod period(ConfigurationNode entry) {
    LocalDate from = entry.field("start").as(text -> MonthOrYear.parse(text).firstDay());
    return entry
        .field("end")
        .as(text -> new ProjectPeriod(from, MonthOrYear.parse(text).dayAfter()));
  }

  private static ProjectText text(ConfigurationNode node) {
    ConfigurationNode tag = node.field("language");
    Language language =
        Language.ofTag(tag.text())
            .orElseThrow(() -> tag.error("unknown language '%s'".formatted(tag.text())));
    String summary = node.field("summary").text();
    return node.field("title").as(title -> new ProjectText(language, title, summary));
  }

  private static ProjectText translation(ConfigurationNode node) {
    return text(node.allow(FIELDS_OF_A_TRANSLATION));
  }

  /** Where it follows from a technology, the file need not say it and cannot deny it. */
  private static boolean alsoDigital(String text) {
    if (!text.equals("true")) {
      throw new IllegalArgumentException("must be true, or left out");
    }
    return true;
  }

  private OrganisationId cluster(String text) {
    Organisation organisation = invented(text);
    if (organisation.kind() != OrganisationKind.CLUSTER) {
      throw new IllegalArgumentException("is not a cluster");
    }
    return organisation.id();
  }

  private OrganisationId partner(String text, ProjectPeriod period) {
    Organisation organisation = invented(text);
    Integer founded = organisation.foundedYear();
    if (founded != null && founded > period.from().getYear()) {
      throw new IllegalArgumentException("was founded in %d only".formatted(founded));
    }
    return organisation.id();
  }

  private Organisation invented(String text) {
    Organisation organisation = organisations.get(new OrganisationId(text));
    if (organisation == null) {
      throw new IllegalArgumentException("no such organisation");
    }
    if (organisation.status() != OrganisationStatus.VALIDATED) {
      throw new IllegalArgumentException("a directory entry takes part in no project");
    }
    return organisation;
  }
}
