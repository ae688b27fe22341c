package eu.passerelle.listings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import eu.passerelle.listings.Contact;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Asks who answers for some listings from now on. */
class ContactsDialog extends Dialog {

  ContactsDialog(Consumer<List<Contact>> change) {
    ContactsField contacts = new ContactsField();
    contacts.setValue(List.of(new Contact("", "", "", "", Set.of())));
    setHeaderTitle(getTranslation("my.bulk.contact"));
    setWidth("720px");
    Paragraph missing = new Paragraph();
    missing.getElement().setAttribute("role", "alert");
    add(new Paragraph(getTranslation("my.bulk.contact.help")), contacts, missing);
    Button save =
        new Button(
            getTranslation("action.save"),
            click -> {
              if (contacts.value().isEmpty()) {
                missing.setText(getTranslation("my.bulk.contact.missing"));
                return;
              }
              close();
              change.accept(contacts.value());
            });
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
  }
}
