package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import eu.passerelle.listings.Contact;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.FieldTexts;
import java.util.Optional;

/** The people who answer for a listing. */
class ContactsField extends RowsField<Contact> {

  ContactsField() {
    super("form.contacts", "form.contacts.add", ListingContent.MOST_CONTACTS);
  }

  @Override
  Row<Contact> emptyRow() {
    return new ContactRow();
  }

  @Override
  Row<Contact> rowOf(Contact contact) {
    ContactRow row = new ContactRow();
    row.name.setValue(contact.name());
    row.role.setValue(contact.role());
    row.email.setValue(contact.email());
    row.telephone.setValue(contact.telephone());
    row.languages.setValue(contact.languages());
    return row;
  }

  private final class ContactRow implements Row<Contact> {

    private final TextField name = new TextField();
    private final TextField role = new TextField();
    private final EmailField email = new EmailField();
    private final TextField telephone = new TextField();
    private final MultiSelectComboBox<Language> languages = new MultiSelectComboBox<>();
    private final Div fields = new Div(name, role, email, telephone, languages);

    ContactRow() {
      fields.addClassName("form-grid");
      name.setLabel(getTranslation("form.contacts.name"));
      role.setLabel(getTranslation("form.contacts.role"));
      email.setLabel(getTranslation("form.contacts.email"));
      email.setErrorMessage(getTranslation("form.contacts.email.error"));
      telephone.setLabel(getTranslation("form.contacts.telephone"));
      languages.setLabel(getTranslation("form.contacts.languages"));
      languages.setItems(Language.values());
      FieldTexts.translate(languages);
      languages.setItemLabelGenerator(value -> getTranslation("language." + value));
      name.addValueChangeListener(change -> changed());
      role.addValueChangeListener(change -> changed());
      email.addValueChangeListener(change -> changed());
      telephone.addValueChangeListener(change -> changed());
      languages.addValueChangeListener(change -> changed());
    }

    @Override
    public Component component() {
      return fields;
    }

    @Override
    public Optional<Contact> value() {
      return name.getValue().isBlank()
          ? Optional.empty()
          : Optional.of(
              new Contact(
                  name.getValue().strip(),
                  role.getValue().strip(),
                  email.getValue().strip(),
                  telephone.getValue().strip(),
                  languages.getValue()));
    }

    @Override
    public void lock() {
      name.setReadOnly(true);
      role.setReadOnly(true);
      email.setReadOnly(true);
      telephone.setReadOnly(true);
      languages.setReadOnly(true);
    }
  }
}
