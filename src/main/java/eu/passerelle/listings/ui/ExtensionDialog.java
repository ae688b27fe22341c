package eu.passerelle.listings.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.IntConsumer;

/** Asks for how long something lives on. */
class ExtensionDialog extends ConfirmDialog {

  private static final List<Integer> DAYS = List.of(91, 182, 365);

  ExtensionDialog(String title, IntConsumer extend) {
    RadioButtonGroup<Integer> days = new RadioButtonGroup<>();
    days.setLabel(getTranslation("listing.extend.for"));
    days.getElement().getThemeList().add("vertical");
    days.setItems(DAYS);
    days.setItemLabelGenerator(value -> getTranslation("listing.extend.days." + value));
    days.setValue(DAYS.getLast());
    setHeader(title);
    Div text = new Div(new Paragraph(getTranslation("listing.extend.once")), days);
    text.addClassName("rows");
    setText(text);
    setCancelable(true);
    setCancelText(getTranslation("action.cancel"));
    setConfirmText(getTranslation("listing.extend"));
    addConfirmListener(
        confirm -> extend.accept(days.getValue() == null ? DAYS.getLast() : days.getValue()));
  }
}
