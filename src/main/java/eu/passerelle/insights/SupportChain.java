package eu.passerelle.insights;

import eu.passerelle.organisations.SupportStage;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who supports at which stage, with which technological expertise, and where nobody does. Support
 * is offered in public, under its name: nothing of this is hidden.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class SupportChain {

  private final LiveRegion region;
  private final Taxonomy taxonomy;

  SupportChain(LiveRegion region, Taxonomy taxonomy) {
    this.region = region;
    this.taxonomy = taxonomy;
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

  /** The stages in their order, in a province or in all. */
  public List<Stage> stages(Scope scope) {
    List<OrganisationFacts> supporting = supporting(scope);
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

  private List<OrganisationFacts> supporting(Scope scope) {
    return new Population(region.now(), scope)
        .organisations()
        .filter(one -> !one.supportStages().isEmpty() && one.isIn(scope.province()))
        .sorted(Comparator.comparing(OrganisationFacts::name))
        .toList();
  }

  private static boolean masters(OrganisationFacts one, String technology, Scope scope) {
    return scope.period().codes(one.technologies()).contains(technology);
  }

  /**
   * A stage at which nobody masters a technology.
   *
   * @param businesses that work in it
   * @param needs open ones that state it
   */
  public record Gap(SupportStage stage, String technology, int businesses, int needs) {}

  /**
   * The stages at which nobody masters a technology, those first where the technology has priority
   * and is most in demand: weight by the businesses and needs that state it.
   *
   * @param stages those of the same scope
   */
  public List<Gap> gaps(List<Stage> stages, Scope scope) {
    Population population = new Population(region.now(), scope);
    Map<String, Integer> businesses =
        stating(
            population
                .organisations()
                .filter(one -> one.kind().isBusiness() && one.isIn(scope.province()))
                .map(one -> scope.period().codes(one.technologies())));
    Map<String, Integer> needs =
        stating(
            population
                .listings()
                .filter(listing -> Measure.NEEDS.counts(listing.kind()))
                .filter(listing -> population.facts().isIn(listing, scope.province()))
                .map(ListingFacts::technologies));
    return stages.stream()
        .flatMap(stage ->
            stage.byTechnology().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry ->
                    new Gap(
                        stage.stage(),
                        entry.getKey(),
                        businesses.getOrDefault(entry.getKey(), 0),
                        needs.getOrDefault(entry.getKey(), 0))))
        .sorted(
            Comparator.comparing(this::urgency)
                .reversed()
                .thenComparing(Gap::technology)
                .thenComparing(Gap::stage))
        .toList();
  }

  private static Map<String, Integer> stating(Stream<Set<String>> technologies) {
    Map<String, Integer> counts = new HashMap<>();
    technologies.forEach(codes -> codes.forEach(code -> counts.merge(code, 1, Integer::sum)));
    return counts;
  }

  private double urgency(Gap gap) {
    double weight = taxonomy.topic(gap.technology()).map(Topic::weight).orElse(0.0);
    return weight * (gap.businesses() + gap.needs());
  }
}
