package eu.passerelle.matching.engine;

import java.util.List;

/** The asker's technologies that the candidate states too, each worth its priority. */
record TechnologyPriority(TopicScheme topics) implements Criterion {

  @Override
  public CriterionId id() {
    return CriterionId.TECHNOLOGY_PRIORITY;
  }

  @Override
  public Assessment assess(Asker asker, Profile candidate) {
    var asked = asker.item().facts().technologies();
    var stated = candidate.item().facts().technologies();
    if (asked.isEmpty()) {
      return Assessment.notAsked();
    }
    if (stated.isEmpty()) {
      return Assessment.notStated();
    }
    double common =
        asked.stream().sorted().filter(stated::contains).mapToDouble(topics::weight).sum();
    return Assessment.stated(common / asked.size());
  }

  @Override
  public List<Evidence> evidence(Asker asker, Profile candidate) {
    return Codes.common(
        asker.item().facts().technologies(), candidate.item().facts().technologies());
  }
}
