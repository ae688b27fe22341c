package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import eu.passerelle.introductions.Introductions;
import eu.passerelle.introductions.SeenIntroduction;
import eu.passerelle.organisations.Organisation;

/** Hands the accompanying over to a cluster of the organisation, or to the agency. */
class HandOverButton extends Composite<Div> {

  HandOverButton(Introductions introductions, SeenIntroduction seen, Runnable done) {
    getContent()
        .add(
            new Button(
                getTranslation("introduction.hand_over"),
                click -> dialog(introductions, seen, done).open()));
  }

  private Dialog dialog(Introductions introductions, SeenIntroduction seen, Runnable done) {
    Select<Organisation> adviser = new Select<>();
    adviser.setLabel(getTranslation("introduction.adviser"));
    adviser.setItems(introductions.advisers(seen.id()));
    adviser.setEmptySelectionAllowed(true);
    adviser.setEmptySelectionCaption(getTranslation("introduction.adviser.agency"));
    adviser.setItemLabelGenerator(
        one -> one == null ? getTranslation("introduction.adviser.agency") : one.name());
    adviser.setWidthFull();
    TextArea note = new TextArea(getTranslation("introduction.hand-over.note"));
    note.setMaxLength(Introductions.LONGEST_REASON);
    note.setWidthFull();
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("introduction.hand_over"));
    Button go =
        new Button(
            getTranslation("introduction.hand_over"),
            click -> {
              Organisation chosen = adviser.getValue();
              introductions.handOver(
                  seen.id(), chosen == null ? null : chosen.id(), note.getValue());
              dialog.close();
              done.run();
            });
    go.addThemeVariants(ButtonVariant.PRIMARY);
    dialog.add(adviser, note);
    dialog
        .getFooter()
        .add(new Button(getTranslation("action.cancel"), click -> dialog.close()), go);
    return dialog;
  }
}
