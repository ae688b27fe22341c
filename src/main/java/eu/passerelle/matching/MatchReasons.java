package eu.passerelle.matching;

import eu.passerelle.matching.engine.Assessment.State;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.matching.engine.Evidence;
import eu.passerelle.matching.engine.Explanation;
import eu.passerelle.matching.engine.Facts;
import eu.passerelle.shared.Texts;
import eu.passerelle.taxonomy.Taxonomy;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** An explanation in a reader's words. */
public class MatchReasons {

  private final Taxonomy taxonomy;
  private final Texts texts;

  public MatchReasons(Taxonomy taxonomy, Texts texts) {
    this.taxonomy = taxonomy;
    this.texts = texts;
  }

  /** Points with one decimal, as the reader writes numbers. */
  public String points(double points) {
    NumberFormat format = NumberFormat.getInstance(texts.language().locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(points);
  }

  /** The criteria that contribute most on what is stated, in words. */
  public List<String> best(Explanation explanation, int count) {
    return explanation.lines().stream()
        .filter(line -> line.state() == State.STATED)
        .filter(line -> line.low() > 0 && !line.evidence().isEmpty())
        .sorted(Comparator.comparingInt(Explanation.Line::low).reversed())
        .limit(count)
        .map(line ->
            texts.get("match.reason", texts.get("criterion." + line.criterion()), evidence(line)))
        .toList();
  }

  /** What one criterion rests on. */
  public String detail(Explanation.Line line) {
    return switch (line.state()) {
      case NOT_ASKED -> texts.get("match.not-asked");
      case NOT_STATED ->
          texts.get("match.not-stated", points(line.highPoints() - line.lowPoints()));
      case STATED -> line.evidence().isEmpty() ? withoutEvidence(line) : evidence(line);
    };
  }

  private String withoutEvidence(Explanation.Line line) {
    if (line.low() == 0) {
      return texts.get("match.nothing");
    }
    return texts.get(line.low() == line.most() ? "match.fits" : "match.partly");
  }

  private String evidence(Explanation.Line line) {
    return line.evidence().stream()
        .map(evidence -> words(line.criterion(), evidence))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String words(CriterionId criterion, Evidence evidence) {
    return switch (evidence) {
      case Evidence.Word word -> pair(word.asker(), word.candidate());
      case Evidence.Concept concept -> concept(concept);
      case Evidence.Code code -> code(criterion, code.code());
      case Evidence.Ranges ranges ->
          texts.get("match.readiness", range(ranges.asker()), range(ranges.candidate()));
      case Evidence.Title title -> texts.get("match.title", title.title());
      case Evidence.Distance distance -> texts.get("match.distance", distance.kilometres());
    };
  }

  private static String pair(String one, String other) {
    return one.equalsIgnoreCase(other) ? one : one + " ↔ " + other;
  }

  private String concept(Evidence.Concept concept) {
    return texts.get(
        "match.concept",
        taxonomy.label(concept.concept(), texts.language()),
        pair(concept.asker(), concept.candidate()));
  }

  private String code(CriterionId criterion, String code) {
    return switch (criterion) {
      case COOPERATION_FIT -> texts.get("cooperation." + code);
      case PARTNER_FIT -> texts.get("organisation.kind." + code);
      default -> taxonomy.label(code, texts.language());
    };
  }

  private static String range(Facts.Range range) {
    return range.lowest() == range.highest()
        ? String.valueOf(range.lowest())
        : range.lowest() + "–" + range.highest();
  }
}
