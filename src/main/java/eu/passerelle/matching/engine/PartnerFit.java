package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Facts.PartnerWish;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether each side's organisation is of the kind, size and country the other side seeks. The two
 * directions count alike; one in which nothing is sought is met.
 */
record PartnerFit() implements Criterion {

  @Override
  public CriterionId id() {
    return CriterionId.PARTNER_FIT;
  }

  @Override
  public Assessment assess(Asker asker, Profile candidate) {
    Facts one = asker.item().facts();
    Facts other = candidate.item().facts();
    if (one.partnerWish().isNone() && other.partnerWish().isNone()) {
      return Assessment.notAsked();
    }
    double low = (suits(one.partnerWish(), other, 0) + suits(other.partnerWish(), one, 0)) / 2;
    double high = (suits(one.partnerWish(), other, 1) + suits(other.partnerWish(), one, 1)) / 2;
    return low < high ? Assessment.partlyStated(low, high) : Assessment.stated(low);
  }

  /** The share of what is sought that a side meets, with a value for what it does not state. */
  private static double suits(PartnerWish wish, Facts facts, double unstated) {
    List<Double> aspects = new ArrayList<>();
    addAspect(aspects, wish.kinds(), facts.organisationKind(), unstated);
    addAspect(aspects, wish.sizes(), facts.organisationSize(), unstated);
    addAspect(aspects, wish.countries(), facts.country(), unstated);
    return aspects.stream().mapToDouble(Double::doubleValue).average().orElse(1);
  }

  private static void addAspect(
      List<Double> aspects, Set<String> sought, @Nullable String stated, double unstated) {
    if (!sought.isEmpty()) {
      aspects.add(stated == null ? unstated : sought.contains(stated) ? 1 : 0);
    }
  }

  @Override
  public List<Evidence> evidence(Asker asker, Profile candidate) {
    String kind = candidate.item().facts().organisationKind();
    return kind != null && asker.item().facts().partnerWish().kinds().contains(kind)
        ? List.of(new Evidence.Code(kind))
        : List.of();
  }
}
