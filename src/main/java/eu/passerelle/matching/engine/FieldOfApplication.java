package eu.passerelle.matching.engine;

import java.util.List;
import java.util.Set;

/** The asker's fields that the candidate states too, or a neighbour of them at a discount. */
record FieldOfApplication(TopicScheme topics, double relatedValue) implements Criterion {

  @Override
  public CriterionId id() {
    return CriterionId.FIELD_OF_APPLICATION;
  }

  @Override
  public Assessment assess(Asker asker, Profile candidate) {
    Set<String> asked = asker.item().facts().fields();
    Set<String> stated = candidate.item().facts().fields();
    if (asked.isEmpty()) {
      return Assessment.notAsked();
    }
    if (stated.isEmpty()) {
      return Assessment.notStated();
    }
    double common =
        asked.stream()
            .sorted()
            .mapToDouble(field -> topics.weight(field) * nearness(field, stated))
            .sum();
    return Assessment.stated(common / asked.size());
  }

  private double nearness(String field, Set<String> stated) {
    if (stated.contains(field)) {
      return 1;
    }
    return stated.stream().anyMatch(other -> topics.areRelated(field, other)) ? relatedValue : 0;
  }

  @Override
  public List<Evidence> evidence(Asker asker, Profile candidate) {
    return Codes.common(asker.item().facts().fields(), candidate.item().facts().fields());
  }
}
