package eu.passerelle.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;

/**
 * Takes the keyboard, and with it a screen reader, to what a person should go on with, after what
 * they were at has gone.
 */
public final class Attention {

  private Attention() {}

  /** To the start of a page that has come in place of another; it is named by its heading. */
  public static void toPage(Main page) {
    page.getElement()
        .executeJs(
            """
            const heading = this.querySelector('h1');
            if (heading) {
              heading.id ||= 'headline';
              this.setAttribute('aria-labelledby', heading.id);
            }
            this.tabIndex = -1;
            this.scrollIntoView({block: 'start'});
            this.focus({preventScroll: true});
            """);
  }

  /** To the first thing inside that takes the focus, once it is there. */
  public static void toFirstIn(Component component) {
    component
        .getElement()
        .executeJs(
            "requestAnimationFrame(() => this.querySelector("
                + "'a[href], button, input, textarea, [tabindex=\"0\"]')?.focus())");
  }
}
