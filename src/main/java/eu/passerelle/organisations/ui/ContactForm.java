package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import eu.passerelle.access.EmailAddress;
import eu.passerelle.organisations.OrganisationContact;
import eu.passerelle.organisations.OrganisationContact.Visibility;
import org.jspecify.annotations.Nullable;

/** How an organisation can be reached, with who sees which part of it. */
class ContactForm extends Composite<Div> {

  private final Part person = new Part("organisation.contact.person");
  private final Part email = new Part("organisation.contact.email");
  private final Part telephone = new Part("organisation.contact.telephone");

  /** A part of it, and whom it is for. */
  private final class Part {

    private final TextField text = new TextField();
    private final Select<Visibility> visibility = new Select<>();

    private Part(String labelKey) {
      text.setLabel(getTranslation(labelKey));
      text.setMaxLength(OrganisationContact.LONGEST);
      visibility.setLabel(getTranslation("organisation.contact.for"));
      visibility.setAriaLabel(
          getTranslation("organisation.contact.for-what", getTranslation(labelKey)));
      visibility.setItems(Visibility.values());
      visibility.setItemLabelGenerator(value -> getTranslation("visibility." + value));
    }

    private void fill(String value, Visibility chosen) {
      text.setValue(value);
      visibility.setValue(chosen);
      Div row = new Div(text, visibility);
      row.addClassName("contact-part");
      getContent().add(row);
    }

    private String value() {
      return text.getValue().strip();
    }
  }

  ContactForm(@Nullable OrganisationContact before) {
    OrganisationContact contact = before == null ? OrganisationContact.none() : before;
    getContent().addClassName("form");
    person.fill(contact.person(), contact.personFor());
    email.fill(contact.email(), contact.emailFor());
    telephone.fill(contact.telephone(), contact.telephoneFor());
  }

  /** Whether it can be kept; else the field that cannot says why and has the focus. */
  boolean isValid() {
    return check(
            telephone,
            OrganisationContact.isTelephone(telephone.value()),
            "organisation.contact.bad-number")
        && check(
            email,
            email.value().isEmpty() || EmailAddress.isAddress(email.value()),
            "preferences.address.error");
  }

  private boolean check(Part part, boolean good, String errorKey) {
    part.text.setInvalid(!good);
    if (!good) {
      part.text.setErrorMessage(getTranslation(errorKey));
      part.text.focus();
    }
    return good;
  }

  OrganisationContact contact() {
    return new OrganisationContact(
        person.value(),
        person.visibility.getValue(),
        email.value(),
        email.visibility.getValue(),
        telephone.value(),
        telephone.visibility.getValue(),
        null);
  }
}
