package eu.passerelle.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Scores pairs by all criteria, as the policy weighs them. */
final class Scoring {

  private static final double TENTHS = 10;

  /** A candidate with its assessments; tenths rank, and the exact sum breaks ties. */
  record Scored(Profile candidate, List<Assessment> assessments, int tenths, double exact) {

    String id() {
      return candidate.item().id();
    }
  }

  static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingInt(Scored::tenths)
          .thenComparingDouble(Scored::exact)
          .reversed()
          .thenComparing(Scored::id);

  private final Policy policy;
  private final List<Criterion> criteria;

  Scoring(Policy policy, TopicScheme topics) {
    this.policy = policy;
    Policy.Parameters parameters = policy.parameters();
    criteria =
        List.of(
            new TextRelevance(parameters),
            new SharedConcepts(parameters.conceptConfidence()),
            new Spelling(parameters.spellingHalfValue()),
            new TechnologyPriority(topics),
            new FieldOfApplication(topics, parameters.relatedField()),
            new ReadinessFit(),
            new PartnerFit(),
            new CooperationFit(),
            new Territory(),
            new References(parameters),
            new LatentSimilarity(parameters.latentHalfValue()),
            new SentenceSimilarity(parameters.sentenceHalfValue()),
            new Reciprocity(parameters));
  }

  Policy policy() {
    return policy;
  }

  Scored score(Asker asker, Profile candidate) {
    List<Assessment> assessments = new ArrayList<>(criteria.size());
    int tenths = 0;
    double exact = 0;
    for (Criterion criterion : criteria) {
      Assessment assessment = criterion.assess(asker, candidate);
      assessments.add(assessment);
      tenths += tenths(criterion, assessment.low());
      exact += policy.weight(criterion.id()) * assessment.low();
    }
    return new Scored(candidate, assessments, tenths, exact);
  }

  private int tenths(Criterion criterion, double value) {
    return (int) Math.round(policy.weight(criterion.id()) * value * TENTHS);
  }

  Match match(Asker asker, Scored scored) {
    return new Match(
        scored.id(), scored.tenths() / TENTHS, values(scored), () -> explain(asker, scored));
  }

  private Map<CriterionId, Double> values(Scored scored) {
    Map<CriterionId, Double> values = new EnumMap<>(CriterionId.class);
    for (int i = 0; i < criteria.size(); i++) {
      values.put(criteria.get(i).id(), scored.assessments().get(i).low());
    }
    return values;
  }

  /** One line for each criterion that is worth something. */
  private Explanation explain(Asker asker, Scored scored) {
    List<Explanation.Line> lines = new ArrayList<>();
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.get(i);
      if (policy.weight(criterion.id()) == 0) {
        continue;
      }
      Assessment assessment = scored.assessments().get(i);
      lines.add(
          new Explanation.Line(
              criterion.id(),
              assessment.state(),
              tenths(criterion, 1),
              tenths(criterion, assessment.low()),
              tenths(criterion, assessment.high()),
              criterion.evidence(asker, scored.candidate())));
    }
    return new Explanation(lines, policy.version(), asker.statistics().snapshot().version());
  }
}
