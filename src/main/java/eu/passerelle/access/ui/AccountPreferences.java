package eu.passerelle.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import eu.passerelle.access.Account;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.OwnAccount;
import eu.passerelle.operations.TooOften;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.Notice;
import org.springframework.core.annotation.Order;

/** How a person is called, where they are written to, and in which language. */
@org.springframework.stereotype.Component
@Order(10)
class AccountPreferences implements PreferencesSection {

  private final OwnAccount own;
  private final CurrentAccount current;

  AccountPreferences(OwnAccount own, CurrentAccount current) {
    this.own = own;
    this.current = current;
  }

  @Override
  public Component component() {
    Account me = current.require();
    Section section = new Section();
    section.add(new H2(section.getTranslation("preferences.account")));
    if (!me.emailConfirmed()) {
      section.add(unconfirmed(me));
    }
    section.add(introduction(me), address(me));
    return section;
  }

  private Div unconfirmed(Account me) {
    Div notice = new Div();
    notice.addClassName("notice");
    Button send =
        new Button(notice.getTranslation("preferences.confirm"), click -> ask(notice, me.email()));
    notice.add(new Paragraph(notice.getTranslation("preferences.unconfirmed", me.email())), send);
    return notice;
  }

  private Div introduction(Account me) {
    Div form = new Div();
    TextField name = new TextField(form.getTranslation("preferences.name"), me.name(), "");
    Select<Language> language = new Select<>();
    language.setLabel(form.getTranslation("preferences.language"));
    language.setHelperText(form.getTranslation("preferences.language.help"));
    language.setItems(Language.values());
    language.setItemLabelGenerator(choice -> form.getTranslation("language." + choice));
    language.setValue(me.language());
    Button save =
        new Button(
            form.getTranslation("action.save"),
            click -> introduce(form, name, language.getValue()));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(save);
    actions.addClassName("actions");
    form.addClassName("form");
    form.add(name, language, actions);
    return form;
  }

  private void introduce(Div form, TextField name, Language language) {
    try {
      own.introduce(name.getValue(), language);
      Notice.done(form.getTranslation("preferences.saved"));
    } catch (IllegalArgumentException e) {
      name.setErrorMessage(form.getTranslation("preferences.name.error"));
      name.setInvalid(true);
      name.focus();
    }
  }

  private Div address(Account me) {
    Div form = new Div();
    EmailField address = new EmailField(form.getTranslation("preferences.address"));
    address.setValue(me.email());
    address.setHelperText(form.getTranslation("preferences.address.help"));
    address.setErrorMessage(form.getTranslation("preferences.address.error"));
    Button change =
        new Button(
            form.getTranslation("preferences.address.change"),
            click -> {
              if (!address.isInvalid() && !address.isEmpty()) {
                ask(form, address.getValue());
              }
            });
    Div actions = new Div(change);
    actions.addClassName("actions");
    form.addClassName("form");
    form.add(address, actions);
    return form;
  }

  private void ask(Div place, String address) {
    try {
      own.askToConfirm(address);
      Notice.done(place.getTranslation("preferences.address.asked", address));
    } catch (TooOften e) {
      Notice.refused(place.getTranslation("limit.mails"));
    } catch (IllegalArgumentException e) {
      Notice.refused(place.getTranslation("preferences.address.error"));
    }
  }
}
