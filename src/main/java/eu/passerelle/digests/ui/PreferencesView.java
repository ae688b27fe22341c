package eu.passerelle.digests.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.digests.Subscription;
import eu.passerelle.digests.Subscriptions;
import eu.passerelle.shared.Texts;
import eu.passerelle.shared.ui.MenuEntry;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reaches a person, and when. */
@Route(PreferencesView.PATH)
@PermitAll
class PreferencesView extends Main implements HasDynamicTitle {

  static final String PATH = "preferences";

  PreferencesView(Subscriptions subscriptions, CurrentAccount current, Clock clock) {
    addClassNames("page", "narrow");
    Subscription mine = subscriptions.mine();
    Checkbox weekly = new Checkbox(getTranslation("preferences.weekly"), mine.weekly());
    DatePicker paused = new DatePicker(getTranslation("preferences.paused"));
    paused.setLocale(Reader.language().locale());
    paused.setMin(Texts.dayOf(clock.instant()));
    paused.setClearButtonVisible(true);
    paused.setHelperText(getTranslation("preferences.paused.help"));
    paused.setValue(mine.pausedUntil());
    Button save =
        new Button(
            getTranslation("action.save"),
            click -> {
              subscriptions.change(weekly.getValue(), paused.getValue());
              Notice.done(getTranslation("preferences.saved"));
            });
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(save);
    actions.addClassName("actions");
    Div form = new Div(weekly, paused, actions);
    form.addClassName("form");
    add(
        new H1(getTranslation("preferences.title")),
        new H2(getTranslation("preferences.mails")),
        new Paragraph(getTranslation("preferences.mails.text", current.require().email())),
        form);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("preferences.title"));
  }

  @Configuration
  static class Menu {

    @Bean
    MenuEntry preferencesEntry(CurrentAccount current) {
      return new MenuEntry(
          "menu.preferences",
          PATH,
          VaadinIcon.COG_O,
          MenuEntry.PERSONAL + 10,
          () -> current.id().isPresent());
    }
  }
}
