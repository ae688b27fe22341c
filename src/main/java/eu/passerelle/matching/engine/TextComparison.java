package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Policy.Parameters;
import eu.passerelle.matching.engine.Profile.Words;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

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
 * <p>An item that says little besides its references is judged by each of them and by the little it
 * says: of their values the best counts whole, the second half, the third a third, as expert search
 * adds up documents (Macdonald and Ounis 2006). Across languages there is the share alone, times
 * the policy's trust in translations.
 */
final class TextComparison {

  private final TextQuery query;
  private final Parameters parameters;
  private final TermInformation information;
  private final int[] numbers;
  private final List<TextQuery.Term> terms;
  private final double[] weights;
  private final int[] pairs;
  private final double[] pairWeights;
  private final double norm;

  TextComparison(
      TextQuery query, Parameters parameters, TermNumbers numbers, TermInformation information) {
    this.query = query;
    this.parameters = parameters;
    this.information = information;
    terms =
        query.terms().stream()
            .filter(term -> numbers.find(term.text()) != TermNumbers.NONE)
            .sorted(Comparator.comparingInt(term -> numbers.find(term.text())))
            .toList();
    this.numbers = terms.stream().mapToInt(term -> numbers.find(term.text())).toArray();
    weights = terms.stream().mapToDouble(TextComparison::weight).toArray();
    norm =
        Math.sqrt(
            query.terms().stream()
                .mapToDouble(TextComparison::weight)
                .map(weight -> weight * weight)
                .sum());
    List<TextQuery.Pair> ascending =
        query.pairs().stream().sorted(Comparator.comparingInt(TextQuery.Pair::code)).toList();
    pairs = ascending.stream().mapToInt(TextQuery.Pair::code).toArray();
    pairWeights = ascending.stream().mapToDouble(TextQuery.Pair::weight).toArray();
  }

  private static double weight(TextQuery.Term term) {
    return (1 + Math.log(term.use())) * term.information();
  }

  TextQuery query() {
    return query;
  }

  /** How well what an item says answers; 0 where it shares no term. */
  double value(Words words) {
    if (words.parts().isEmpty()) {
      return value(views(words.whole()));
    }
    List<Views> views = words.parts().stream().map(this::views).toList();
    return value(
        new Views(
            together(views, Views::share),
            together(views, Views::cosine),
            views.stream().mapToDouble(Views::pairs).max().orElse(0)));
  }

  /** The best value whole, the second half, the third a third and so on; at most 1. */
  private static double together(List<Views> views, ToDoubleFunction<Views> value) {
    double[] ascending = views.stream().mapToDouble(value).sorted().toArray();
    double sum = 0;
    for (int i = 0; i < ascending.length; i++) {
      sum += ascending[ascending.length - 1 - i] / (i + 1);
    }
    return Math.min(1, sum);
  }

  private double value(Views views) {
    if (views.share() == 0) {
      return 0;
    }
    double half = parameters.textHalfValue();
    double share = saturated(views.share(), half);
    if (!query.own()) {
      return parameters.translationTrust() * share;
    }
    double sum =
        share
            + parameters.cosineWeight() * saturated(views.cosine(), half)
            + parameters.pairWeight() * saturated(views.pairs(), parameters.pairHalfValue());
    return Math.min(1, sum / (1 + parameters.cosineWeight() + parameters.pairWeight()));
  }

  /** The cosine of what an item says and the query, in [0, 1]. */
  double cosine(TermBag text) {
    return views(text).cosine();
  }

  private record Views(double share, double cosine, double pairs) {}

  private static final Views NOTHING = new Views(0, 0, 0);

  private Views views(TermBag text) {
    Sum share = new Sum();
    Sum dot = new Sum();
    double saturation = information.saturation(text, parameters);
    text.forEachCommon(
        numbers,
        (place, count) -> {
          TextQuery.Term term = terms.get(place);
          share.add(term.weight() * count / (count + saturation));
          dot.add(weights[place] * TermBag.weight(count) * term.information());
        });
    if (share.value() == 0) {
      return NOTHING;
    }
    double cosine = dot.value() == 0 ? 0 : dot.value() / (norm * text.norm(information));
    return new Views(share.value() / query.most(), Math.min(1, cosine), pairs(text));
  }

  private double pairs(TermBag text) {
    Sum sum = new Sum();
    text.forEachCommonPair(pairs, place -> sum.add(pairWeights[place]));
    return sum.value() == 0 ? 0 : sum.value() / query.mostPairs();
  }

  /** 0 of nothing, 1 of all, and about one half at {@code half}. */
  static double saturated(double x, double half) {
    return x * (1 + half) / (x + half);
  }
}
