package eu.passerelle.matching.evaluation;

import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.matching.engine.MatchText;
import eu.passerelle.matching.engine.Side;
import eu.passerelle.matching.engine.TextLanguage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * As many items as are wanted, of the length and the language of given ones: titles, sentences,
 * keywords and facts drawn from them, and every tenth word made rare, as words in large collections
 * are. The same for the same seed.
 */
final class MadeItems {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
  private static final int ONE_IN = 10;

  /** Made words are drawn from so many, the first ones far more often. */
  private static final int MADE_WORDS = 50_000;

  private final Map<TextLanguage, List<String>> sentences = new EnumMap<>(TextLanguage.class);
  private final Map<Side, List<MatchItem>> models = new LinkedHashMap<>();
  private final Random random;

  MadeItems(List<MatchItem> models, long seed) {
    random = new Random(seed);
    for (MatchItem model : models) {
      this.models.computeIfAbsent(model.side(), unseen -> new ArrayList<>()).add(model);
      for (MatchText text : model.texts()) {
        sentences
            .computeIfAbsent(text.language(), unseen -> new ArrayList<>())
            .addAll(List.of(SENTENCE_END.split(text.body())));
      }
    }
  }

  List<MatchItem> make(Side side, int count) {
    List<MatchItem> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      MatchItem model = any(Objects.requireNonNull(models.get(side)));
      MatchItem other = any(Objects.requireNonNull(models.get(side)));
      made.add(
          new MatchItem(
              side.name() + i,
              side,
              model.texts().stream().map(this::text).toList(),
              other.facts()));
    }
    return made;
  }

  private MatchText text(MatchText model) {
    List<String> pool = Objects.requireNonNull(sentences.get(model.language()));
    StringBuilder body = new StringBuilder();
    while (body.length() < model.body().length()) {
      body.append(changed(any(pool))).append(' ');
    }
    return new MatchText(
        model.language(),
        changed(model.title()),
        body.toString(),
        model.keywords(),
        model.references().stream().map(this::changed).toList());
  }

  private String changed(String sentence) {
    String[] words = sentence.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (random.nextInt(ONE_IN) == 0) {
        words[i] = "mot" + (int) Math.pow(MADE_WORDS, random.nextDouble());
      }
    }
    return String.join(" ", words);
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
