package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import eu.passerelle.introductions.OutcomeReport;
import java.util.function.Consumer;

/** Asks what came of an introduction. */
class OutcomeReportDialog extends Dialog {

  OutcomeReportDialog(String title, OutcomeForm form, Consumer<OutcomeReport> report) {
    setHeaderTitle(title);
    add(form);
    Button go =
        new Button(
            getTranslation("action.save"),
            click ->
                form.report()
                    .ifPresent(told -> {
                      close();
                      report.accept(told);
                    }));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), go);
  }
}
