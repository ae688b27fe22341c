package eu.passerelle.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/**
 * The frame of a faceted search: heading, search field, facets that fold away on a phone, results.
 */
public class FacetedSearch extends Composite<Div> {

  private static final int TYPING_PAUSE_MILLIS = 400;

  private final TextField words = new TextField();
  private final Div facets = new Div();
  private final Section results = new Section();

  /**
   * @param onWords receives what is typed, a moment after each change
   */
  public FacetedSearch(String title, String wordsLabel, Consumer<String> onWords) {
    words.setPlaceholder(wordsLabel);
    words.setAriaLabel(wordsLabel);
    words.setClearButtonVisible(true);
    words.setPrefixComponent(VaadinIcon.SEARCH.create());
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
    words.addClassName("search");
    words.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        onWords.accept(change.getValue());
      }
    });
    facets.addClassName("facets");
    results.addClassName("results");
    Div body = new Div(narrowing(), results);
    body.addClassName("faceted-body");
    getContent().addClassName("faceted");
    getContent().add(new H1(title), words, body);
  }

  private Details narrowing() {
    Details narrowing = new Details(getTranslation("explore.narrow"), facets);
    narrowing.addClassName("narrowing");
    narrowing.setOpened(true);
    narrowing
        .getElement()
        .executeJs("if (window.matchMedia('(max-width: 860px)').matches) this.opened = false;");
    return narrowing;
  }

  /** Shows the words of the search. */
  public void showWords(String text) {
    words.setValue(text);
  }

  /** Shows the facets in place of those before. */
  public void showFacets(Component... shown) {
    facets.removeAll();
    facets.add(shown);
  }

  /** Shows the results in place of those before. */
  public void showResults(Component... shown) {
    results.removeAll();
    results.add(shown);
  }

  /** Where results are, for adding more of them. */
  public Section results() {
    return results;
  }
}
