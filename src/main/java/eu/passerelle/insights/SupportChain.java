package eu.passerelle.insights;

import eu.passerelle.organisations.SupportStage;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Territories;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who supports at which stage, with which technological expertise, and where nobody does. Support
 * is offered in public, under its name: nothing of who supports is hidden.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class SupportChain {

  private final LiveRegion region;
  private final Discretion discretion;
  private final Taxonomy taxonomy;
  private final Territories territories;

  SupportChain(
      LiveRegion region, Discretion discretion, Taxonomy taxonomy, Territories territories) {
    this.region = region;
    this.discretion = discretion;
    this.taxonomy = taxonomy;
    this.territories = territories;
  }

  /**
   * Those who help at a stage.
   *
   * @param actors all of them, by name
   * @param withoutExpertise how many of them have no digital expertise of their own
   * @param byTechnology those that master a technology, by its code
   */
  public record Stage(
      SupportStage stage,
      List<OrganisationFacts> actors,
      int withoutExpertise,
      Map<String, List<OrganisationFacts>> byTechnology) {}

  /**
   * A stage at which nobody masters a technology.
   *
   * @param businesses that work in it
   * @param needs open ones that state it
   */
  public record Gap(SupportStage stage, String technology, Count businesses, Count needs) {}

  /**
   * Who supports, and what is missing.
   *
   * @param stages in their order
   * @param gaps those first whose technology has priority and is most in demand: weight by the
   *     businesses and needs that state it, as far as they are told
   */
  public record Chain(List<Stage> stages, List<Gap> gaps) {}

  /** The chain of a scope. */
  public Chain of(Scope scope) {
    Population population = new Population(region.now(), scope);
    List<Stage> stages = stages(population, scope);
    return new Chain(stages, gaps(stages, population, scope));
  }

  private List<Stage> stages(Population population, Scope scope) {
    List<OrganisationFacts> supporting =
        population
            .organisations()
            .filter(one -> !one.supportStages().isEmpty() && one.isIn(scope.province()))
            .sorted(Comparator.comparing(OrganisationFacts::name))
            .toList();
    List<Stage> stages = new ArrayList<>();
    for (SupportStage stage : SupportStage.values()) {
      List<OrganisationFacts> actors =
          supporting.stream().filter(one -> one.supportStages().contains(stage)).toList();
      Map<String, List<OrganisationFacts>> byTechnology = new LinkedHashMap<>();
      for (Topic technology : taxonomy.topics(Topic.Axis.TECHNOLOGY)) {
        byTechnology.put(
            technology.code(),
            actors.stream().filter(one -> masters(one, technology.code(), scope)).toList());
      }
      stages.add(
          new Stage(
              stage,
              actors,
              (int) actors.stream().filter(one -> !one.digitalExpertise()).count(),
              byTechnology));
    }
    return stages;
  }

  private static boolean masters(OrganisationFacts one, String technology, Scope scope) {
    return scope.period().codes(one.technologies()).contains(technology);
  }

  private List<Gap> gaps(List<Stage> stages, Population population, Scope scope) {
    List<Subject> technologies =
        taxonomy.topics(Topic.Axis.TECHNOLOGY).stream()
            .map(topic -> Subject.technology(topic.code()))
            .toList();
    Figures figures =
        new Figures(
            Tally.of(population, territories.provinceCodes(), technologies),
            discretion.seesEverything(),
            scope.province());
    return stages.stream()
        .flatMap(stage ->
            stage.byTechnology().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> gap(stage.stage(), entry.getKey(), figures)))
        .sorted(
            Comparator.comparing(this::urgency)
                .reversed()
                .thenComparing(Gap::technology)
                .thenComparing(Gap::stage))
        .toList();
  }

  private static Gap gap(SupportStage stage, String technology, Figures figures) {
    Subject subject = Subject.technology(technology);
    return new Gap(
        stage,
        technology,
        figures.count(subject, Measure.BUSINESSES),
        figures.count(subject, Measure.NEEDS));
  }

  private double urgency(Gap gap) {
    double weight = taxonomy.topic(gap.technology()).map(Topic::weight).orElse(0.0);
    return weight * (told(gap.businesses()) + told(gap.needs()));
  }

  private static int told(Count count) {
    return Objects.requireNonNullElse(count.value(), 0);
  }
}
