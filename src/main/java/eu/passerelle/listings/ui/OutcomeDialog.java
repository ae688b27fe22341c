package eu.passerelle.listings.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import eu.passerelle.listings.Outcome;
import java.util.function.Consumer;

/** Asks how it ended before something is closed. */
class OutcomeDialog extends ConfirmDialog {

  OutcomeDialog(String title, Consumer<Outcome> close) {
    RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    outcome.setLabel(getTranslation("listing.close.outcome"));
    outcome.getElement().getThemeList().add("vertical");
    outcome.setItems(Outcome.values());
    outcome.setItemLabelGenerator(value -> getTranslation("outcome." + value));
    outcome.setValue(Outcome.SOLVED_HERE);
    setHeader(title);
    setText(outcome);
    setCancelable(true);
    setCancelText(getTranslation("action.cancel"));
    setConfirmText(getTranslation("listing.close"));
    addConfirmListener(confirm ->
        close.accept(outcome.getValue() == null ? Outcome.NO_LONGER_RELEVANT : outcome.getValue()));
  }
}
