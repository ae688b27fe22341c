package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.NoLongerMatched;
import eu.passerelle.matching.Surface;
import eu.passerelle.matching.Verdict;
import eu.passerelle.matching.VerdictKind;
import eu.passerelle.matching.VerdictKind.Judge;
import eu.passerelle.matching.VerdictReason;
import eu.passerelle.matching.Verdicts;
import eu.passerelle.shared.ui.Notice;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the person looking thinks of a pair, in each role they have. */
class VerdictBar extends Composite<Div> {

  private final Verdicts verdicts;
  private final Map<Judge, Map<ListingId, Verdict>> said;
  private final PublicListing asker;
  private final PublicListing judged;
  private final Surface surface;
  private final Runnable changed;

  /**
   * @param said what {@link Verdicts#said} tells of the asker's matches
   * @param asker the listing whose matches are looked at
   * @param changed told after each verdict, to show everything anew
   */
  VerdictBar(
      Verdicts verdicts,
      Map<Judge, Map<ListingId, Verdict>> said,
      PublicListing asker,
      PublicListing judged,
      Surface surface,
      Runnable changed) {
    this.verdicts = verdicts;
    this.said = said;
    this.asker = asker;
    this.judged = judged;
    this.surface = surface;
    this.changed = changed;
    getContent().addClassName("verdicts");
    said.forEach((judge, given) -> {
      if (verdicts.isOpen(judge, judged)) {
        getContent().add(role(judge, given.get(judged.id())));
      }
    });
  }

  private Div role(Judge judge, @Nullable Verdict verdict) {
    Div role = new Div();
    role.addClassName("actions");
    role.getElement().setAttribute("role", "group");
    role.getElement().setAttribute("aria-label", getTranslation("verdict.role." + judge));
    if (verdict == null) {
      Arrays.stream(VerdictKind.values())
          .filter(kind -> kind.judge() == judge)
          .forEach(kind -> role.add(button(kind)));
    } else {
      role.add(new Span(given(verdict)), retraction(judge));
    }
    return role;
  }

  private String given(Verdict verdict) {
    String kind = getTranslation("verdict.given." + verdict.kind());
    return verdict.reason() == null
        ? kind
        : getTranslation(
            "verdict.because", kind, getTranslation("verdict.reason." + verdict.reason()));
  }

  private Button button(VerdictKind kind) {
    Button button = new Button(getTranslation("verdict." + kind), click -> ask(kind));
    button.addThemeVariants(ButtonVariant.SMALL);
    return button;
  }

  private Button retraction(Judge judge) {
    Button button =
        new Button(
            getTranslation("verdict.retract"),
            click -> {
              verdicts.retract(asker, judged, judge);
              changed.run();
            });
    button.addThemeVariants(ButtonVariant.TERTIARY);
    return button;
  }

  private void ask(VerdictKind kind) {
    if (kind.isRefusal()) {
      new RefusalDialog(kind, (reason, note) -> give(kind, reason, note)).open();
    } else {
      give(kind, null, "");
    }
  }

  private void give(VerdictKind kind, @Nullable VerdictReason reason, String note) {
    try {
      verdicts.give(asker, judged, kind, reason, note, surface);
      Notice.done(getTranslation("verdict.given." + kind));
    } catch (NoLongerMatched e) {
      Notice.refused(getTranslation("verdict.gone"));
    }
    changed.run();
  }
}
