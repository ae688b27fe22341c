package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Policy.Parameters;
import eu.passerelle.matching.engine.Profile.ReferenceProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether what backs a capability is about what the need asks: the best of its references, each by
 * the cosine of its words or of its concepts. Young organisations and spin-off projects are not
 * asked; nor is a need.
 */
record References(Parameters parameters) implements Criterion {

  /** Below this a reference is about something else. */
  private static final double LEAST = 0.2;

  @Override
  public CriterionId id() {
    return CriterionId.EVIDENCE;
  }

  @Override
  public Assessment assess(Asker asker, Profile candidate) {
    if (asker.item().side() == Side.CAPABILITY || candidate.item().facts().beginner()) {
      return Assessment.notAsked();
    }
    if (candidate.references().isEmpty()) {
      return Assessment.notStated();
    }
    return Assessment.stated(
        candidate.references().stream()
            .mapToDouble(reference -> value(asker, reference))
            .max()
            .orElse(0));
  }

  private double value(Asker asker, ReferenceProfile reference) {
    double words =
        asker
            .comparison(reference.language())
            .filter(comparison -> comparison.query().own())
            .map(comparison -> comparison.cosine(reference.words()))
            .orElse(0.0);
    double concepts = asker.conceptCosine(reference.concepts());
    return TextComparison.saturated(Math.max(words, concepts), parameters.textHalfValue());
  }

  @Override
  public List<Evidence> evidence(Asker asker, Profile candidate) {
    Optional<ReferenceProfile> best =
        candidate.references().stream()
            .filter(reference -> value(asker, reference) >= LEAST)
            .max(Comparator.comparingDouble(reference -> value(asker, reference)));
    return best.stream().<Evidence>map(reference -> new Evidence.Title(reference.title())).toList();
  }
}
