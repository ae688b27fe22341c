package eu.passerelle.matching.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import eu.passerelle.matching.Verdict;
import eu.passerelle.matching.VerdictKind;
import eu.passerelle.matching.VerdictReason;
import java.util.function.BiConsumer;

/** Asks why a pair is refused; the reason is what the ranking can learn from. */
class RefusalDialog extends Dialog {

  private final RadioButtonGroup<VerdictReason> reason = new RadioButtonGroup<>();
  private final TextArea note = new TextArea();

  RefusalDialog(VerdictKind kind, BiConsumer<VerdictReason, String> refuse) {
    setHeaderTitle(getTranslation("verdict.why." + kind));
    reason.setLabel(getTranslation("verdict.reason"));
    reason.setItems(VerdictReason.values());
    reason.setItemLabelGenerator(value -> getTranslation("verdict.reason." + value));
    reason.setRequiredIndicatorVisible(true);
    reason.getElement().getThemeList().add("vertical");
    note.setLabel(getTranslation("verdict.note"));
    note.setHelperText(getTranslation("verdict.note.help"));
    note.setMaxLength(Verdict.LONGEST_NOTE);
    note.setWidthFull();
    Div fields = new Div(reason, note);
    fields.addClassName("column");
    add(fields);
    Button send = new Button(getTranslation("verdict." + kind), click -> send(refuse));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), send);
  }

  private void send(BiConsumer<VerdictReason, String> refuse) {
    if (reason.isEmpty()) {
      reason.setErrorMessage(getTranslation("verdict.reason.missing"));
      reason.setInvalid(true);
      reason.getElement().callJsFunction("focus");
      return;
    }
    close();
    refuse.accept(reason.getValue(), note.getValue());
  }
}
