package eu.passerelle.insights.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Orphans;
import eu.passerelle.insights.WhatIf;
import eu.passerelle.insights.WhatIf.Effect;
import eu.passerelle.insights.WhatIf.Hypothesis;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a few more laboratories, or startups, would change. */
@Route(InsightsNavigation.WHAT_IF)
@PermitAll
class WhatIfView extends BoardView {

  private static final Logger LOG = LoggerFactory.getLogger(WhatIfView.class);
  private static final String KIND = "kind";
  private static final String COUNT = "count";
  private static final int USUAL_COUNT = 2;
  private static final String USUAL_TECHNOLOGY = "artificial-intelligence";
  private static final String USUAL_FIELD = "health";

  private final WhatIf whatIf;
  private final Orphans orphans;

  WhatIfView(
      Insights insights,
      WhatIf whatIf,
      Orphans orphans,
      Taxonomy taxonomy,
      Territories territories) {
    super(InsightsNavigation.WHAT_IF, "what-if", insights, taxonomy, territories);
    this.whatIf = whatIf;
    this.orphans = orphans;
  }

  @Override
  void narrow(Main page, ScopeFields fields) {
    if (!insights().seesEverything()) {
      return;
    }
    Map<String, String> counts = new LinkedHashMap<>();
    counts.put("", String.valueOf(USUAL_COUNT));
    IntStream.rangeClosed(1, WhatIf.MOST)
        .filter(count -> count != USUAL_COUNT)
        .forEach(count -> counts.put(String.valueOf(count), String.valueOf(count)));
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("", getTranslation("organisation.kind.RESEARCH_UNIT"));
    kinds.put("startup", getTranslation("organisation.kind.STARTUP"));
    page.add(
        ScopeFields.row(
            fields.one("insights.what-if.count", counts, COUNT),
            fields.one("insights.what-if.kind", kinds, KIND),
            fields.topic(
                "insights.technology",
                Topic.Axis.TECHNOLOGY,
                USUAL_TECHNOLOGY,
                ScopeParameters.TECHNOLOGY),
            fields.topic("insights.field", Topic.Axis.FIELD, USUAL_FIELD, ScopeParameters.FIELD)));
  }

  @Override
  void show(Div board) {
    if (!insights().seesEverything()) {
      board.add(new EmptyState(getTranslation("insights.what-if.forbidden")));
      return;
    }
    if (!orphans.isReady()) {
      board.add(new EmptyState(getTranslation("insights.orphans.counting")));
      return;
    }
    Div status = new Div(new EmptyState(getTranslation("insights.what-if.trying")));
    status.getElement().setAttribute("role", "status");
    board.add(status);
    Hypothesis hypothesis = hypothesis();
    UI ui = UI.getCurrent();
    CompletableFuture<Effect> trial = whatIf.of(hypothesis);
    status.addDetachListener(detached -> trial.cancel(false));
    trial.whenComplete((effect, failure) ->
        ui.accessLater(
                () -> {
                  if (status.isAttached()) {
                    status.removeAll();
                    tell(board, status, hypothesis, effect, failure);
                  }
                },
                () -> {})
            .run());
  }

  private void tell(
      Div board,
      Div status,
      Hypothesis hypothesis,
      @Nullable Effect effect,
      @Nullable Throwable failure) {
    if (effect == null) {
      LOG.error("insights.what-if", failure);
      status.add(new EmptyState(getTranslation("insights.what-if.failed")));
    } else {
      status.add(sentence(hypothesis, effect));
      board.add(answered(effect), offered(effect));
    }
  }

  private Paragraph sentence(Hypothesis hypothesis, Effect effect) {
    Paragraph sentence =
        new Paragraph(
            getTranslation(
                "insights.what-if.effect",
                hypothesis.count(),
                getTranslation("insights.what-if.of." + hypothesis.kind(), hypothesis.count()),
                taxonomy().label(hypothesis.technology(), Reader.language()),
                taxonomy().label(hypothesis.field(), Reader.language()),
                effect.before(),
                effect.after()));
    sentence.addClassName("what-if-effect");
    return sentence;
  }

  private Hypothesis hypothesis() {
    String count = parameter(COUNT);
    int number = count.matches("\\d{1,2}") ? Integer.parseInt(count) : USUAL_COUNT;
    return new Hypothesis(
        parameter(KIND).equals("startup")
            ? OrganisationKind.STARTUP
            : OrganisationKind.RESEARCH_UNIT,
        Math.clamp(number, 1, WhatIf.MOST),
        topic(ScopeParameters.TECHNOLOGY, Topic.Axis.TECHNOLOGY, USUAL_TECHNOLOGY),
        topic(ScopeParameters.FIELD, Topic.Axis.FIELD, USUAL_FIELD));
  }

  private String topic(String parameter, Topic.Axis axis, String usual) {
    return ScopeParameters.topic(parameters(), parameter, axis, taxonomy()).orElse(usual);
  }

  private Section answered(Effect effect) {
    Section section =
        new Section(new H2(getTranslation("insights.what-if.answered", effect.answered().size())));
    if (effect.answered().isEmpty()) {
      section.add(new EmptyState(getTranslation("insights.what-if.none")));
    } else {
      Div cards = new Div();
      cards.addClassName("cards");
      effect.answered().forEach(listing -> cards.add(ListingNavigation.card(listing, taxonomy())));
      section.add(cards);
    }
    return section;
  }

  /** What was imagined, so that everybody can judge whether it is likely. */
  private Section offered(Effect effect) {
    UnorderedList list = new UnorderedList();
    effect.offered().forEach(text -> list.add(new ListItem(text.title())));
    return new Section(
        new H2(getTranslation("insights.what-if.offered")),
        new Paragraph(getTranslation("insights.what-if.offered.text")),
        list);
  }
}
