package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.organisations.OrganisationContact;

/**
 * How an organisation can be reached, as far as the reader may see it. Address and number come when
 * somebody asks for them with a click: they stand in no page that a program collects.
 */
class ContactCard extends Composite<Section> {

  private final Div parts = new Div();

  /**
   * @param contact what the reader may see of it
   */
  ContactCard(OrganisationContact contact) {
    parts.addClassName("contact");
    if (!contact.person().isEmpty()) {
      parts.add(new Span(contact.person()));
    }
    if (!contact.email().isEmpty() || !contact.telephone().isEmpty()) {
      Button show = new Button(getTranslation("organisation.contact.show"));
      show.addClickListener(click -> {
        parts.remove(show);
        reveal(contact);
      });
      parts.add(show);
    }
    getContent().add(new H2(getTranslation("organisation.contact")), parts);
  }

  private void reveal(OrganisationContact contact) {
    if (!contact.email().isEmpty()) {
      parts.add(new Anchor("mailto:" + contact.email(), contact.email()));
    }
    if (!contact.telephone().isEmpty()) {
      parts.add(
          new Anchor("tel:" + contact.telephone().replaceAll("[^0-9+]", ""), contact.telephone()));
    }
  }
}
