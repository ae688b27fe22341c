package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import eu.passerelle.shared.ui.FieldTexts;
import eu.passerelle.shared.ui.Reader;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Asks from or until which day an organisation belongs to a cluster, not later than today. */
class MembershipDialog extends Dialog {

  private final DatePicker day = new DatePicker();
  private String error = getTranslation("cluster.day.error");

  /**
   * @param title what is about to be done
   * @param question what the day means
   * @param onDay receives the day
   */
  MembershipDialog(String title, String question, LocalDate today, Consumer<LocalDate> onDay) {
    setHeaderTitle(title);
    day.setLabel(question);
    day.setLocale(Reader.language().locale());
    day.setMax(today);
    day.setValue(today);
    FieldTexts.translate(day);
    add(day);
    Button act = new Button(title, click -> act(onDay));
    act.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), act);
    addOpenedChangeListener(change -> day.focus());
  }

  /** The same for a day that does not lie before another. */
  MembershipDialog notBefore(LocalDate earliest) {
    day.setMin(earliest);
    error = getTranslation("clusters.end.day", Reader.date(earliest));
    return this;
  }

  /** The same with what comes of it, above the day. */
  MembershipDialog explaining(String text) {
    addComponentAsFirst(new Paragraph(text));
    return this;
  }

  private void act(Consumer<LocalDate> onDay) {
    if (day.isInvalid() || day.isEmpty()) {
      day.setErrorMessage(error);
      day.setInvalid(true);
      day.focus();
      return;
    }
    close();
    onDay.accept(day.getValue());
    UI.getCurrent().refreshCurrentRoute(false);
  }
}
