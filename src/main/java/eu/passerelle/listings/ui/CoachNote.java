package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.QualityHint;
import eu.passerelle.listings.QualityHint.Point;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What would make the listing being written better, each with the way to its field. */
class CoachNote extends Composite<Section> {

  /** More at once would discourage; the next ones follow. */
  private static final int MOST = 4;

  private final ListingKind kind;
  private final Consumer<Point> onGo;
  private final UnorderedList list = new UnorderedList();
  private final Paragraph nothing = new Paragraph(getTranslation("coach.nothing"));
  private @Nullable List<QualityHint> shown;

  /**
   * @param onGo goes to the field that a hint is about
   */
  CoachNote(ListingKind kind, Consumer<Point> onGo) {
    this.kind = kind;
    this.onGo = onGo;
    getContent().addClassNames("writing-note", "coach");
    getContent().add(new H2(getTranslation("coach.title")), nothing, list);
    setVisible(false);
  }

  /** Shows it anew only when it changed, so that nothing moves under a pointer. */
  void show(List<QualityHint> hints) {
    setVisible(true);
    if (hints.equals(shown)) {
      return;
    }
    shown = hints;
    nothing.setVisible(hints.isEmpty());
    list.setVisible(!hints.isEmpty());
    list.removeAll();
    hints.stream().limit(MOST).forEach(hint -> list.add(new ListItem(way(hint))));
  }

  private Button way(QualityHint hint) {
    Button way = new Button(HintText.of(hint, kind), click -> onGo.accept(hint.point()));
    way.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    return way;
  }
}
