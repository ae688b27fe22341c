package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.matching.PolicyDesk;
import eu.passerelle.matching.PolicyVersion;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.matching.learning.LearnedWeights;
import eu.passerelle.shared.ui.Notice;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Other weights, written by hand or learned from verdicts, tried on past verdicts and proposed. */
class WeightsForm extends Composite<Section> {

  private static final double STEP = 0.1;
  private static final int TOTAL_TENTHS = 1000;
  private static final double TENTHS = 10;

  private final PolicyDesk desk;
  private final ListingCatalogue catalogue;
  private final PolicyVersion inForce;
  private final Runnable changed;
  private final Map<CriterionId, NumberField> fields = new EnumMap<>(CriterionId.class);
  private final Paragraph sum = new Paragraph();
  private final Div replay = new Div();
  private final TextArea note = new TextArea();
  private final Button propose = new Button();

  WeightsForm(
      PolicyDesk desk, ListingCatalogue catalogue, PolicyVersion inForce, Runnable changed) {
    this.desk = desk;
    this.catalogue = catalogue;
    this.inForce = inForce;
    this.changed = changed;
    replay.addClassName("column");
    replay.getElement().setAttribute("aria-live", "polite");
    sum.getElement().setAttribute("aria-live", "polite");
    getContent()
        .add(
            new H2(getTranslation("tuning.try")), new Paragraph(getTranslation("tuning.try.text")));
    getContent().add(learning(), fields(), sum, replay);
    if (desk.mayPropose()) {
      Div actions = new Div(proposal());
      actions.addClassName("actions");
      getContent().add(note(), actions);
    }
    showSum();
  }

  private Div learning() {
    Button learn = new Button(getTranslation("tuning.learn"), click -> learn());
    Button back = new Button(getTranslation("tuning.back"), click -> fill(inForce.weights()));
    back.addThemeVariants(ButtonVariant.TERTIARY);
    Div actions = new Div(learn, back);
    actions.addClassName("actions");
    return actions;
  }

  private Div fields() {
    Div grid = new Div();
    grid.addClassName("weights");
    for (CriterionId criterion : desk.criteria()) {
      NumberField field = new NumberField(getTranslation("criterion." + criterion));
      double now = inForce.weights().getOrDefault(criterion, 0.0);
      field.setMin(0);
      field.setStep(STEP);
      field.setValue(now);
      field.setHelperText(getTranslation("tuning.now", now));
      field.setValueChangeMode(ValueChangeMode.ON_BLUR);
      field.addValueChangeListener(change -> show());
      fields.put(criterion, field);
      grid.add(field);
    }
    return grid;
  }

  private TextArea note() {
    note.setLabel(getTranslation("tuning.note"));
    note.setHelperText(getTranslation("tuning.note.help"));
    note.setMaxLength(PolicyVersion.LONGEST_NOTE);
    note.setWidthFull();
    return note;
  }

  private Button proposal() {
    propose.setText(getTranslation("tuning.propose"));
    propose.addThemeVariants(ButtonVariant.PRIMARY);
    propose.addClickListener(click -> propose());
    return propose;
  }

  private void learn() {
    Optional<LearnedWeights> learned = desk.learn();
    learned.ifPresentOrElse(
        weights -> {
          fill(weights.weights());
          replay.addComponentAsFirst(
              new Paragraph(getTranslation("tuning.learned", weights.before(), weights.after())));
        },
        () -> Notice.refused(getTranslation("tuning.too-few", PolicyDesk.FEWEST_LISTS)));
  }

  private void fill(Map<CriterionId, Double> weights) {
    fields.forEach((criterion, field) -> field.setValue(weights.getOrDefault(criterion, 0.0)));
    show();
  }

  /** What is wrong with the weights, or what they would have done. */
  private void show() {
    showSum();
    replay.removeAll();
    if (tenths() == TOTAL_TENTHS && !weights().equals(inForce.weights())) {
      replay.add(new ReplayNote(desk.replay(weights()), catalogue));
    }
  }

  private void showSum() {
    int tenths = tenths();
    sum.setText(
        getTranslation(
            tenths == TOTAL_TENTHS ? "tuning.sum.right" : "tuning.sum.wrong", tenths / TENTHS));
    sum.setClassName("notice", tenths != TOTAL_TENTHS);
    propose.setEnabled(tenths == TOTAL_TENTHS && !weights().equals(inForce.weights()));
  }

  private int tenths() {
    return weights().values().stream().mapToInt(weight -> (int) Math.round(weight * TENTHS)).sum();
  }

  /** In whole tenths, the empty and the negative as nothing. */
  private Map<CriterionId, Double> weights() {
    Map<CriterionId, Double> weights = new EnumMap<>(inForce.weights());
    fields.forEach((criterion, field) ->
        weights.put(
            criterion,
            Math.round(Math.max(0, field.getOptionalValue().orElse(0.0)) * TENTHS) / TENTHS));
    return weights;
  }

  private void propose() {
    if (note.getValue().isBlank()) {
      note.setErrorMessage(getTranslation("tuning.note.missing"));
      note.setInvalid(true);
      note.focus();
      return;
    }
    desk.propose(weights(), note.getValue());
    Notice.done(getTranslation("tuning.proposed"));
    changed.run();
  }
}
