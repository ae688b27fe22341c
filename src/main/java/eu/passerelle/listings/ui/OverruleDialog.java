package eu.passerelle.listings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;

/** Asks whoever submits a listing that falls short why, for the reviewer to read. */
class OverruleDialog extends Dialog {

  private final TextArea note = new TextArea();

  /**
   * @param missing what a reviewer would expect
   * @param onComplete goes to what is missing instead
   */
  OverruleDialog(List<String> missing, Runnable onComplete, Consumer<String> submit) {
    setHeaderTitle(getTranslation("overrule.title"));
    UnorderedList list = new UnorderedList();
    missing.forEach(text -> list.add(new ListItem(text)));
    note.setLabel(getTranslation("overrule.note"));
    note.setHelperText(getTranslation("overrule.note.help"));
    note.setWidthFull();
    add(new Paragraph(getTranslation("overrule.text")), list, note);
    Button complete =
        new Button(
            getTranslation("overrule.complete"),
            click -> {
              close();
              onComplete.run();
            });
    complete.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter()
        .add(new Button(getTranslation("overrule.submit"), click -> submit(submit)), complete);
    addOpenedChangeListener(change -> note.focus());
  }

  private void submit(Consumer<String> submit) {
    if (note.getValue().isBlank()) {
      note.setErrorMessage(getTranslation("overrule.note.missing"));
      note.setInvalid(true);
      note.focus();
      return;
    }
    close();
    submit.accept(note.getValue());
  }
}
