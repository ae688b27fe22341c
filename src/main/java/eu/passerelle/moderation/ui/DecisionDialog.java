package eu.passerelle.moderation.ui;

import static eu.passerelle.shared.ui.FieldCheck.check;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.passerelle.moderation.Decision;
import eu.passerelle.moderation.Ground;
import eu.passerelle.moderation.Outcome;
import eu.passerelle.moderation.ReportDesk.Proposal;
import eu.passerelle.moderation.ReportedSubject.Kind;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for a decision and all that a statement of reasons must hold. */
class DecisionDialog extends Dialog {

  private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
  private final RadioButtonGroup<Ground> ground = new RadioButtonGroup<>();
  private final TextField rule = new TextField();
  private final TextArea reasons = new TextArea();

  /**
   * @param inForce what holds, where it is contested
   * @param decide receives a decision that is complete
   */
  DecisionDialog(Kind kind, Optional<Outcome> inForce, Consumer<Proposal> decide) {
    this(inForce.isPresent() ? "reports.rule" : "reports.decide", decide);
    setUpOutcome(kind, inForce);
    showGround(false);
  }

  private DecisionDialog(String actKey, Consumer<Proposal> decide) {
    String act = getTranslation(actKey);
    setHeaderTitle(act);
    setUpWhy();
    Div fields = new Div(outcome, ground, rule, reasons);
    fields.addClassName("column");
    add(fields);
    Button send = new Button(act, click -> send(decide));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), send);
  }

  /** For a listing that is put on hold though nobody reported it. */
  static DecisionDialog ofHold(Consumer<Proposal> hold) {
    DecisionDialog dialog = new DecisionDialog("review.hold", hold);
    dialog.outcome.setItems(Outcome.ON_HOLD);
    dialog.outcome.setValue(Outcome.ON_HOLD);
    dialog.outcome.setVisible(false);
    return dialog;
  }

  private void setUpOutcome(Kind kind, Optional<Outcome> inForce) {
    outcome.setLabel(getTranslation("reports.outcome"));
    outcome.setItems(Outcome.of(kind));
    outcome.setItemLabelGenerator(value -> label(value, inForce));
    outcome.setRequiredIndicatorVisible(true);
    outcome.getElement().getThemeList().add("vertical");
    outcome.addValueChangeListener(
        change -> showGround(change.getValue() != null && change.getValue().isRestriction()));
  }

  private String label(Outcome value, Optional<Outcome> inForce) {
    String name = getTranslation("report.outcome." + value);
    return inForce.filter(value::equals).isPresent()
        ? getTranslation("reports.outcome.confirm", name)
        : name;
  }

  private void setUpWhy() {
    ground.setLabel(getTranslation("reports.ground"));
    ground.setItems(Ground.values());
    ground.setItemLabelGenerator(value -> getTranslation("reports.ground." + value));
    ground.setRequiredIndicatorVisible(true);
    rule.setLabel(getTranslation("reports.rule-applied"));
    rule.setHelperText(getTranslation("reports.rule-applied.help"));
    rule.setMaxLength(Decision.LONGEST_RULE);
    rule.setRequiredIndicatorVisible(true);
    rule.setWidthFull();
    reasons.setLabel(getTranslation("reports.reasons"));
    reasons.setHelperText(getTranslation("reports.reasons.help"));
    reasons.setMaxLength(Decision.LONGEST_REASONS);
    reasons.setRequiredIndicatorVisible(true);
    reasons.setWidthFull();
  }

  private void showGround(boolean needed) {
    ground.setVisible(needed);
    rule.setVisible(needed);
  }

  private void send(Consumer<Proposal> decide) {
    boolean restricts = !outcome.isEmpty() && outcome.getValue().isRestriction();
    boolean good =
        check(outcome, !outcome.isEmpty(), "reports.outcome.missing")
            & check(ground, !restricts || !ground.isEmpty(), "reports.ground.missing")
            & check(rule, !restricts || !rule.getValue().isBlank(), "reports.rule-applied.missing")
            & check(reasons, !reasons.getValue().isBlank(), "reports.reasons.missing");
    if (good) {
      close();
      decide.accept(
          new Proposal(
              outcome.getValue(),
              ground.getOptionalValue().orElse(null),
              rule.getValue(),
              reasons.getValue()));
    }
  }
}
