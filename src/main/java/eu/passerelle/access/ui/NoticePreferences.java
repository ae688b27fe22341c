package eu.passerelle.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.mail.Delivery;
import eu.passerelle.mail.DeliveryPreference;
import eu.passerelle.mail.DeliveryPreferences;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.annotation.Order;

/** How each kind of notice reaches a person besides the screen. */
@org.springframework.stereotype.Component
@Order(15)
class NoticePreferences implements PreferencesSection {

  private final DeliveryPreferences preferences;
  private final CurrentAccount current;
  private final Clock clock;

  NoticePreferences(DeliveryPreferences preferences, CurrentAccount current, Clock clock) {
    this.preferences = preferences;
    this.current = current;
    this.clock = clock;
  }

  @Override
  public Component component() {
    String me = current.require().id().value();
    Section section = new Section();
    section.add(
        new H2(section.getTranslation("preferences.notices")),
        new Paragraph(section.getTranslation("preferences.notices.text")));
    Map<NoticeKind, KindForm> forms = new EnumMap<>(NoticeKind.class);
    preferences
        .of(me)
        .forEach((kind, preference) -> {
          if (!kind.alwaysByMail()) {
            KindForm form = new KindForm(kind, preference);
            forms.put(kind, form);
            section.add(form);
          }
        });
    Button save =
        new Button(
            section.getTranslation("action.save"),
            click -> {
              Map<NoticeKind, DeliveryPreference> chosen = new EnumMap<>(NoticeKind.class);
              forms.forEach((kind, form) -> chosen.put(kind, form.chosen()));
              preferences.change(me, chosen);
              Notice.done(section.getTranslation("preferences.saved"));
            });
    save.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(save);
    actions.addClassName("actions");
    section.add(actions);
    return section;
  }

  /** What is chosen for one kind. */
  private final class KindForm extends Composite<Div> {

    private final Select<Delivery> delivery = new Select<>();
    private final Select<Language> language = new Select<>();
    private final DatePicker paused = new DatePicker();

    KindForm(NoticeKind kind, DeliveryPreference preference) {
      String name = getTranslation("notice.kind." + kind);
      delivery.setLabel(getTranslation("preferences.by-mail"));
      delivery.setItems(Delivery.values());
      delivery.setItemLabelGenerator(one -> getTranslation("delivery." + one));
      delivery.setValue(preference.delivery());
      delivery.setAriaLabel(name + ", " + delivery.getLabel());
      language.setLabel(getTranslation("preferences.mail-language"));
      language.setItems(Language.values());
      language.setEmptySelectionAllowed(true);
      language.setEmptySelectionCaption(getTranslation("preferences.account-language"));
      language.setItemLabelGenerator(one ->
          one == null
              ? getTranslation("preferences.account-language")
              : one.locale().getDisplayLanguage(one.locale()));
      language.setValue(preference.language());
      language.setAriaLabel(name + ", " + language.getLabel());
      paused.setLabel(getTranslation("preferences.paused"));
      paused.setLocale(Reader.language().locale());
      paused.setMin(Texts.dayOf(clock.instant()));
      paused.setClearButtonVisible(true);
      paused.setValue(preference.pausedUntil());
      paused.setAriaLabel(name + ", " + paused.getLabel());
      Div fields = new Div(delivery, language, paused);
      fields.addClassName("form-grid");
      getContent().addClassNames("column", "kind-form");
      getContent().add(new H3(name), fields);
    }

    DeliveryPreference chosen() {
      return new DeliveryPreference(delivery.getValue(), language.getValue(), paused.getValue());
    }
  }
}
