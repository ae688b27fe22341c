package eu.passerelle.matching.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import eu.passerelle.matching.PolicyVersion;
import java.util.function.Consumer;

/** Asks why proposed weights are turned down. */
class PolicyRefusalDialog extends Dialog {

  private final TextArea reason = new TextArea();

  PolicyRefusalDialog(Consumer<String> refuse) {
    setHeaderTitle(getTranslation("tuning.refuse.title"));
    reason.setLabel(getTranslation("tuning.reason"));
    reason.setMaxLength(PolicyVersion.LONGEST_NOTE);
    reason.setWidthFull();
    add(reason);
    Button send = new Button(getTranslation("tuning.refuse"), click -> send(refuse));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), send);
    addOpenedChangeListener(change -> reason.focus());
  }

  private void send(Consumer<String> refuse) {
    if (reason.getValue().isBlank()) {
      reason.setErrorMessage(getTranslation("tuning.reason.missing"));
      reason.setInvalid(true);
      reason.focus();
      return;
    }
    close();
    refuse.accept(reason.getValue());
  }
}
