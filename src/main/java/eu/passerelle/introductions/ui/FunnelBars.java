package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.introductions.Funnel.Counts;
import eu.passerelle.introductions.OutcomeStage;

/** The stages one below the other, each as wide as so many came so far. */
class FunnelBars extends Composite<OrderedList> {

  private static final int WHOLE = 100;

  FunnelBars(Counts counts) {
    getContent().addClassName("funnel");
    int all = Math.max(1, counts.here().getOrDefault(OutcomeStage.INTEREST, 0));
    for (OutcomeStage stage : OutcomeStage.values()) {
      getContent().add(bar(stage, counts, all));
    }
  }

  private ListItem bar(OutcomeStage stage, Counts counts, int all) {
    int here = counts.here().getOrDefault(stage, 0);
    int apart = counts.apart().getOrDefault(stage, 0);
    Span name = new Span(getTranslation("outcome.stage." + stage));
    Span number = new Span(getTranslation("outcomes.count-share", here, (double) here / all));
    number.addClassName("number");
    Div track = new Div();
    track.addClassName("track");
    track.getElement().getStyle().set("--share", String.valueOf(WHOLE * here / all));
    ListItem item = new ListItem(name, number, track);
    if (apart > 0) {
      Span extra = new Span(getTranslation("outcomes.apart", apart));
      extra.addClassName("quiet");
      item.add(extra);
    }
    return item;
  }
}
