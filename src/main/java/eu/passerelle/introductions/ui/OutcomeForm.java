package eu.passerelle.introductions.ui;

import static eu.passerelle.shared.ui.FieldCheck.check;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import eu.passerelle.introductions.AgreementTerms;
import eu.passerelle.introductions.Elsewhere;
import eu.passerelle.introductions.OutcomeReport;
import eu.passerelle.introductions.OutcomeStage;
import eu.passerelle.listings.BudgetBand;
import eu.passerelle.listings.Cooperation;
import eu.passerelle.shared.ui.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What came of an introduction: which stage, when, and of an agreement what was agreed. */
class OutcomeForm extends Composite<Div> {

  private final Select<OutcomeStage> stage = new Select<>();
  private final DatePicker day = new DatePicker();
  private final Select<Cooperation> kind = new Select<>();
  private final Select<BudgetBand> value = new Select<>();
  private final TextArea proof = new TextArea();
  private final boolean needsProof;
  private final LocalDate first;
  private final LocalDate today;

  /**
   * @param stages to choose among
   * @param first the first day on which it can have happened
   * @param needsProof whether who tells has to show it
   */
  OutcomeForm(List<OutcomeStage> stages, LocalDate first, LocalDate today, boolean needsProof) {
    this.first = first;
    this.today = today;
    this.needsProof = needsProof;
    stage.setLabel(getTranslation("outcome.stage"));
    stage.setItems(stages);
    stage.setItemLabelGenerator(one -> getTranslation("outcome.stage." + one));
    stage.addValueChangeListener(change -> showTerms());
    day.setLabel(getTranslation("outcome.day"));
    day.setLocale(Reader.language().locale());
    day.setMin(first);
    day.setMax(today);
    day.setValue(today);
    kind.setLabel(getTranslation("outcome.kind"));
    kind.setItems(Cooperation.values());
    kind.setEmptySelectionAllowed(true);
    kind.setItemLabelGenerator(one -> one == null ? "" : getTranslation("cooperation." + one));
    value.setLabel(getTranslation("outcome.value"));
    value.setHelperText(getTranslation("outcome.value.help"));
    value.setItems(BudgetBand.values());
    value.setEmptySelectionAllowed(true);
    value.setItemLabelGenerator(one -> one == null ? "" : getTranslation("budget." + one));
    proof.setLabel(getTranslation("outcome.proof"));
    proof.setHelperText(getTranslation("outcome.proof.help"));
    proof.setMaxLength(OutcomeReport.LONGEST_PROOF);
    proof.setVisible(needsProof);
    stage.setValue(stages.getFirst());
    stage.setVisible(stages.size() > 1);
    getContent().addClassName("form");
    getContent().add(stage, day, kind, value, proof);
  }

  private void showTerms() {
    boolean agreement = stage.getValue() == OutcomeStage.AGREEMENT;
    kind.setVisible(agreement);
    value.setVisible(agreement);
  }

  /** What was chosen; empty, with the reason shown, where something is missing. */
  Optional<OutcomeReport> report() {
    LocalDate when = day.getValue();
    boolean good =
        check(
                day,
                when != null && !when.isBefore(first) && !when.isAfter(today),
                "outcome.day.error",
                Reader.date(first),
                Reader.date(today))
            & check(
                proof,
                !needsProof || proof.getValue().strip().length() >= Elsewhere.SHORTEST_PROOF,
                "outcome.proof.error");
    return good
        ? Optional.of(new OutcomeReport(stage.getValue(), when, terms(), proof.getValue()))
        : Optional.empty();
  }

  private AgreementTerms terms() {
    return stage.getValue() == OutcomeStage.AGREEMENT
        ? new AgreementTerms(kind.getValue(), value.getValue())
        : AgreementTerms.UNTOLD;
  }
}
