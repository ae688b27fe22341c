package eu.passerelle.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A small label with a shape of its own. */
public class Tag extends Span {

  /**
   * @param style a style name of the stylesheet, such as {@code technology}
   */
  public Tag(String text, String style) {
    super(text);
    addClassNames("tag", style);
  }
}
