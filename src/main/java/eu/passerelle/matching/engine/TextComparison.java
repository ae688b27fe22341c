package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Policy.Parameters;
import java.util.Arrays;
import java.util.List;

/**
 * How well texts of one language answer a query, in [0, 1]. Three views of the same words are
 * weighed together, each as {@code s(x) = x (1 + h) / (x + h)}, which is one half near {@code x =
 * h}:
 *
 * <ul>
 *   <li>the <em>share</em> of the asker's information that the text holds: BM25 (Robertson and
 *       Zaragoza 2009) over what a text that held all of it without end would have. It asks whether
 *       the text speaks of what the asker says;
 *   <li>the <em>cosine</em> of the two texts with logarithmic counts and information squared
 *       (Salton and Buckley 1988). It asks whether the text is about that, and not about much else;
 *   <li>the share of the asker's <em>pairs</em> of neighbouring words that stand together there too
 *       (sequential dependence, Metzler and Croft 2005).
 * </ul>
 *
 * <p>Across languages there is the share alone, at a discount.
 */
final class TextComparison {

  private final TextQuery query;
  private final Parameters parameters;
  private final TermInformation information;
  private final int[] numbers;
  private final double[] weights;
  private final double norm;

  TextComparison(
      TextQuery query, Parameters parameters, TermNumbers numbers, TermInformation information) {
    this.query = query;
    this.parameters = parameters;
    this.information = information;
    this.numbers = query.terms().stream().mapToInt(term -> numbers.find(term.text())).toArray();
    weights = query.terms().stream().mapToDouble(TextComparison::weight).toArray();
    norm = Math.sqrt(Arrays.stream(weights).map(weight -> weight * weight).sum());
  }

  private static double weight(TextQuery.Term term) {
    return (1 + Math.log(term.use())) * term.information();
  }

  TextQuery query() {
    return query;
  }

  /** How well a text answers; 0 where it shares no term. */
  double value(TermBag text) {
    double share = 0;
    double dot = 0;
    List<TextQuery.Term> terms = query.terms();
    double length = length(text);
    for (int i = 0; i < numbers.length; i++) {
      int count = numbers[i] == TermNumbers.NONE ? 0 : text.count(numbers[i]);
      if (count > 0) {
        TextQuery.Term term = terms.get(i);
        share += term.weight() * count / (count + length);
        dot += weights[i] * TermBag.weight(count) * term.information();
      }
    }
    if (share == 0) {
      return 0;
    }
    double half = parameters.textHalfValue();
    double shared = saturated(share / query.most(), half);
    return Math.min(
        1, query.own() ? mixed(shared, dot, text) : parameters.translationTrust() * shared);
  }

  /** BM25's {@code k1 (1 - b + b × length / average)}. */
  private double length(TermBag text) {
    double b = parameters.lengthNormalisation();
    return parameters.termSaturation() * (1 - b + b * text.length() / information.averageLength());
  }

  private double mixed(double shared, double dot, TermBag text) {
    double cosine = dot / (norm * text.norm(information));
    double together = query.mostPairs() == 0 ? 0 : pairs(text) / query.mostPairs();
    double weights = 1 + parameters.cosineWeight() + parameters.pairWeight();
    return (shared
            + parameters.cosineWeight() * saturated(cosine, parameters.textHalfValue())
            + parameters.pairWeight() * saturated(together, parameters.pairHalfValue()))
        / weights;
  }

  private double pairs(TermBag text) {
    double sum = 0;
    for (TextQuery.Pair pair : query.pairs()) {
      if (text.holds(pair.code())) {
        sum += pair.weight();
      }
    }
    return sum;
  }

  private static double saturated(double x, double half) {
    return x * (1 + half) / (x + half);
  }
}
