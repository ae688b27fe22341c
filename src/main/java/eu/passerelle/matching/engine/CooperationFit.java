package eu.passerelle.matching.engine;

import java.util.List;
import java.util.Set;

/** Forms of cooperation in common: one is most of the way. */
record CooperationFit() implements Criterion {

  private static final double ONE_IN_COMMON = 0.7;

  @Override
  public CriterionId id() {
    return CriterionId.COOPERATION_FIT;
  }

  @Override
  public Assessment assess(Asker asker, Profile candidate) {
    Set<String> asked = asker.item().facts().cooperation();
    Set<String> stated = candidate.item().facts().cooperation();
    if (asked.isEmpty()) {
      return Assessment.notAsked();
    }
    if (stated.isEmpty()) {
      return Assessment.notStated();
    }
    long common = asked.stream().filter(stated::contains).count();
    return Assessment.stated(
        common == 0 ? 0 : ONE_IN_COMMON + (1 - ONE_IN_COMMON) * common / asked.size());
  }

  @Override
  public List<Evidence> evidence(Asker asker, Profile candidate) {
    return Codes.common(asker.item().facts().cooperation(), candidate.item().facts().cooperation());
  }
}
