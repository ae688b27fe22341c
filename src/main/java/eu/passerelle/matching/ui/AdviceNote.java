package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.matching.engine.Advice;
import eu.passerelle.matching.engine.Advice.Promise;
import eu.passerelle.matching.engine.Advice.ReadinessLevel;
import eu.passerelle.matching.engine.Advice.Topic;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;

/** Where one's own listing stands on another's page, and what to state to stand higher. */
class AdviceNote extends Composite<Div> {

  private final Advice advice;
  private final ListingKind own;
  private final Taxonomy taxonomy;

  /**
   * @param own the kind of the listing that is advised
   * @param other the title of the listing on whose page it stands
   */
  AdviceNote(Advice advice, ListingKind own, String other, Taxonomy taxonomy) {
    this.advice = advice;
    this.own = own;
    this.taxonomy = taxonomy;
    getContent().addClassNames("notice", "advice");
    getContent()
        .add(
            new H2(getTranslation("advice.title")),
            new Paragraph(getTranslation("advice.place." + own, other, advice.place())));
    if (advice.isWorthwhile()) {
      getContent().add(promises());
    } else if (!advice.promises().isEmpty()) {
      getContent().add(new Paragraph(getTranslation("advice.nothing")));
    }
  }

  /** A line for each fact that is not stated. */
  private UnorderedList promises() {
    Map<CriterionId, List<Promise>> byFact = new EnumMap<>(CriterionId.class);
    advice
        .promises()
        .forEach(promise ->
            byFact
                .computeIfAbsent(promise.statement().criterion(), unseen -> new ArrayList<>())
                .add(promise));
    UnorderedList list = new UnorderedList();
    byFact.forEach((fact, promises) ->
        list.add(
            new ListItem(
                getTranslation("advice.unstated." + fact + "." + own, clauses(promises)))));
    return list;
  }

  /** What the best statements would do, and what any other. */
  private String clauses(List<Promise> promises) {
    int best = promises.stream().mapToInt(Promise::place).min().orElse(advice.place());
    if (best == advice.place()) {
      return getTranslation("advice.same");
    }
    String statements =
        runs(promises).stream()
            .filter(run -> run.getFirst().place() == best)
            .map(this::stating)
            .reduce((one, other) -> getTranslation("advice.or", one, other))
            .orElse("");
    String would = getTranslation("advice.would", statements, best);
    IntSummaryStatistics rest =
        promises.stream()
            .mapToInt(Promise::place)
            .filter(place -> place > best)
            .summaryStatistics();
    return rest.getCount() == 0 ? would : getTranslation("advice.and", would, otherwise(rest));
  }

  private String otherwise(IntSummaryStatistics places) {
    if (places.getMin() == advice.place()) {
      return getTranslation("advice.otherwise.same");
    }
    return places.getMin() == places.getMax()
        ? getTranslation("advice.otherwise.one", places.getMin())
        : getTranslation("advice.otherwise", places.getMin(), places.getMax());
  }

  /** Neighbouring promises of the same place. */
  private static List<List<Promise>> runs(List<Promise> promises) {
    List<List<Promise>> runs = new ArrayList<>();
    for (Promise promise : promises) {
      if (runs.isEmpty() || runs.getLast().getFirst().place() != promise.place()) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(promise);
    }
    return runs;
  }

  private String stating(List<Promise> run) {
    if (run.getFirst().statement() instanceof ReadinessLevel first
        && run.getLast().statement() instanceof ReadinessLevel last) {
      return first.equals(last)
          ? getTranslation("advice.level", first.level())
          : getTranslation("advice.levels", first.level(), last.level());
    }
    return getTranslation(
        "advice.topics",
        String.join(", ", run.stream().map(promise -> name((Topic) promise.statement())).toList()));
  }

  private String name(Topic topic) {
    return topic.criterion() == CriterionId.COOPERATION_FIT
        ? getTranslation("cooperation." + topic.code())
        : taxonomy.label(topic.code(), Reader.language());
  }
}
