package eu.passerelle.listings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks a reviewer for the reason that the author will read. */
class ReasonDialog extends Dialog {

  private final TextArea reason = new TextArea();

  /**
   * @param actKey of the text that names what is about to be done
   */
  ReasonDialog(String actKey, Consumer<String> act) {
    setHeaderTitle(getTranslation(actKey));
    reason.setLabel(getTranslation("review.reason"));
    reason.setHelperText(getTranslation("review.reason.help"));
    reason.setWidthFull();
    add(reason);
    Button send = new Button(getTranslation(actKey), click -> send(act));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), send);
    addOpenedChangeListener(change -> reason.focus());
  }

  private void send(Consumer<String> act) {
    if (reason.getValue().isBlank()) {
      reason.setErrorMessage(getTranslation("review.reason.missing"));
      reason.setInvalid(true);
      reason.focus();
      return;
    }
    close();
    act.accept(reason.getValue());
  }
}
