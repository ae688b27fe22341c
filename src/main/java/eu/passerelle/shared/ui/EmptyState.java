package eu.passerelle.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where there is nothing yet: why, and the next thing to do. */
public class EmptyState extends Composite<Div> {

  public EmptyState(String text, Component... actions) {
    getContent().addClassName("empty-state");
    getContent().add(new Paragraph(text));
    getContent().add(actions);
  }
}
