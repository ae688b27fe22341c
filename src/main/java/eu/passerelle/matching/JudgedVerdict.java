package eu.passerelle.matching;

import eu.passerelle.listings.ListingId;
import eu.passerelle.matching.PolicyDesk.Move;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.matching.learning.JudgedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A verdict that says whether two fit, as the list that something can be learned from. */
record JudgedVerdict(Verdict verdict, JudgedList list) {

  /** Those among some verdicts that say so. */
  static List<JudgedVerdict> of(List<Verdict> verdicts) {
    Map<ListingId, Set<ListingId>> liked =
        verdicts.stream()
            .filter(JudgedVerdict::isLiked)
            .collect(
                Collectors.groupingBy(
                    Verdict::asking, Collectors.mapping(Verdict::judged, Collectors.toSet())));
    return verdicts.stream()
        .filter(JudgedVerdict::isTelling)
        .map(verdict ->
            new JudgedVerdict(
                verdict, list(verdict, liked.getOrDefault(verdict.asking(), Set.of()))))
        .toList();
  }

  private static boolean isTelling(Verdict verdict) {
    return isLiked(verdict) || (verdict.reason() != null && verdict.reason().isMismatch());
  }

  private static boolean isLiked(Verdict verdict) {
    return verdict.kind() == VerdictKind.INTERESTED || verdict.kind() == VerdictKind.ENDORSED;
  }

  /** Without what else was liked on the same page: they do not speak against each other. */
  private static JudgedList list(Verdict verdict, Set<ListingId> liked) {
    List<Map<CriterionId, Double>> values = new ArrayList<>();
    int judged = 0;
    for (Verdict.Seen seen : verdict.seen()) {
      if (seen.listing().equals(verdict.judged())) {
        judged = values.size();
        values.add(seen.values());
      } else if (!liked.contains(seen.listing())) {
        values.add(seen.values());
      }
    }
    return new JudgedList(
        verdict.asking().value(), values, judged, isLiked(verdict), verdict.place());
  }

  /** Where the pair would go with other weights. */
  Move move(Map<CriterionId, Double> now, Map<CriterionId, Double> weights) {
    return new Move(
        verdict.pair(), verdict.askerKind(), list.placeWith(now), list.placeWith(weights));
  }
}
