package eu.passerelle.shared.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link inside the application. */
public class Link extends Anchor {

  /**
   * @param path address below the root, without a leading slash
   */
  public Link(String path, String text) {
    super(path.isEmpty() ? "." : path, text);
  }

  /** The link dressed as a button. */
  public Link asButton(String... styles) {
    addClassName("button-link");
    addClassNames(styles);
    return this;
  }
}
