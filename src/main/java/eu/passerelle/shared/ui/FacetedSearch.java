package eu.passerelle.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
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
  private final Span announcement = new Span();

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
    announcement.addClassName("heard");
    announcement.getElement().setAttribute("role", "status");
    Div search = new Div(words);
    search.getElement().setAttribute("role", "search");
    Div body = new Div(narrowing(), results);
    body.addClassName("faceted-body");
    getContent().addClassName("faceted");
    getContent().add(new H1(title), search, announcement, body);
    keepFocus();
  }

  /** Puts something that can be done with all of them after the search field. */
  public void offer(Component action) {
    getContent().addComponentAtIndex(getContent().indexOf(announcement), action);
  }

  /**
   * A choice shows facets and results anew; whoever made it with the keyboard stays where they
   * were.
   */
  private void keepFocus() {
    getElement()
        .executeJs(
            """
            const nameOf = field => (field.closest('.facet')?.querySelector('vaadin-details-summary').textContent || '')
                + (field.label || field.ariaLabel || '').replace(/ \\(\\d+\\)$/, '');
            const fields = () => [...this.querySelectorAll('vaadin-checkbox, vaadin-select')];
            let last = null;
            this.addEventListener('focusin', event => {
              const field = event.target.closest('vaadin-checkbox, vaadin-select');
              last = field ? nameOf(field) : null;
            });
            this.restoreFocus = () => setTimeout(() => {
              if (last && document.activeElement === document.body) {
                fields().find(field => nameOf(field) === last)?.focus();
              }
            });
            """);
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

  /**
   * Shows the results in place of those before.
   *
   * @param count what a screen reader says of them
   */
  public void showResults(String count, Component... shown) {
    results.removeAll();
    results.add(shown);
    announcement.setText(count);
    getElement().executeJs("this.restoreFocus()");
  }

  /** Where results are, for adding more of them. */
  public Section results() {
    return results;
  }
}
