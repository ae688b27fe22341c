package eu.passerelle.digests.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.ui.PreferencesSection;
import eu.passerelle.digests.Subscription;
import eu.passerelle.digests.Subscriptions;
import eu.passerelle.shared.Texts;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import java.time.Clock;
import org.springframework.core.annotation.Order;

/** What reaches a person by mail, and when. */
@org.springframework.stereotype.Component
@Order(20)
class MailPreferences implements PreferencesSection {

  private final Subscriptions subscriptions;
  private final CurrentAccount current;
  private final Clock clock;

  MailPreferences(Subscriptions subscriptions, CurrentAccount current, Clock clock) {
    this.subscriptions = subscriptions;
    this.current = current;
    this.clock = clock;
  }

  @Override
  public Component component() {
    Section section = new Section();
    section.add(
        new H2(section.getTranslation("preferences.mails")),
        new Paragraph(section.getTranslation("preferences.mails.text", current.require().email())),
        form());
    return section;
  }

  private Div form() {
    Subscription mine = subscriptions.mine();
    Div form = new Div();
    Checkbox weekly = new Checkbox(form.getTranslation("preferences.weekly"), mine.weekly());
    DatePicker paused = new DatePicker(form.getTranslation("preferences.paused"));
    paused.setLocale(Reader.language().locale());
    paused.setMin(Texts.dayOf(clock.instant()));
    paused.setClearButtonVisible(true);
    paused.setHelperText(form.getTranslation("preferences.paused.help"));
    paused.setValue(mine.pausedUntil());
    Button save =
        new Button(
            form.getTranslation("action.save"),
            click -> {
              subscriptions.change(weekly.getValue(), paused.getValue());
              Notice.done(form.getTranslation("preferences.saved"));
            });
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(save);
    actions.addClassName("actions");
    form.addClassName("form");
    form.add(weekly, paused, actions);
    return form;
  }
}
