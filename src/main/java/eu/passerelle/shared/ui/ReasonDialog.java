package eu.passerelle.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for the reason of an act, which whoever it concerns will read. */
public class ReasonDialog extends Dialog {

  private static final int LONGEST = 1000;

  private final TextArea reason = new TextArea();

  /**
   * @param act what is about to be done, in words
   * @param onReason receives the reason, which is not blank
   */
  public ReasonDialog(String act, Consumer<String> onReason) {
    setHeaderTitle(act);
    reason.setLabel(getTranslation("reason"));
    reason.setHelperText(getTranslation("reason.help"));
    reason.setMaxLength(LONGEST);
    reason.setWidthFull();
    add(reason);
    Button send = new Button(act, click -> send(onReason));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), send);
    addOpenedChangeListener(change -> reason.focus());
  }

  private void send(Consumer<String> onReason) {
    if (reason.getValue().isBlank()) {
      reason.setErrorMessage(getTranslation("reason.missing"));
      reason.setInvalid(true);
      reason.focus();
      return;
    }
    close();
    onReason.accept(reason.getValue());
  }
}
