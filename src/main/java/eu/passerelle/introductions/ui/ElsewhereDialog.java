package eu.passerelle.introductions.ui;

import static eu.passerelle.shared.ui.FieldCheck.check;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import eu.passerelle.introductions.Elsewhere;
import eu.passerelle.introductions.OutcomeReport;
import eu.passerelle.introductions.Outcomes;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;

/** Records two organisations that were brought together elsewhere. */
class ElsewhereDialog extends Dialog {

  private final Outcomes outcomes;
  private final Runnable done;
  private final LocalDate today;
  private final ComboBox<Organisations.Named> one;
  private final ComboBox<Organisations.Named> other;
  private final MultiSelectComboBox<String> technologies;
  private final MultiSelectComboBox<String> fields;
  private final DatePicker day = new DatePicker();
  private final TextArea proof = new TextArea();

  ElsewhereDialog(
      Outcomes outcomes,
      Organisations organisations,
      Taxonomy taxonomy,
      LocalDate today,
      Runnable done) {
    this.outcomes = outcomes;
    this.done = done;
    this.today = today;
    List<Organisations.Named> known = organisations.validated();
    one = organisation("elsewhere.one", known);
    other = organisation("elsewhere.other", known);
    technologies = topics("outcomes.technology", Topic.Axis.TECHNOLOGY, taxonomy);
    fields = topics("outcomes.field", Topic.Axis.FIELD, taxonomy);
    day.setLabel(getTranslation("elsewhere.day"));
    day.setLocale(Reader.language().locale());
    day.setMax(today);
    proof.setLabel(getTranslation("outcome.proof"));
    proof.setHelperText(getTranslation("outcome.proof.help"));
    proof.setMaxLength(OutcomeReport.LONGEST_PROOF);
    setHeaderTitle(getTranslation("elsewhere.record"));
    Div form = new Div(one, other, technologies, fields, day, proof);
    form.addClassName("form");
    add(form);
    Button save = new Button(getTranslation("action.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
  }

  private ComboBox<Organisations.Named> organisation(
      String label, List<Organisations.Named> known) {
    ComboBox<Organisations.Named> box = new ComboBox<>(getTranslation(label));
    box.setItems(known);
    box.setItemLabelGenerator(Organisations.Named::name);
    return box;
  }

  private MultiSelectComboBox<String> topics(String label, Topic.Axis axis, Taxonomy taxonomy) {
    MultiSelectComboBox<String> box = new MultiSelectComboBox<>(getTranslation(label));
    box.setItems(taxonomy.topics(axis).stream().map(Topic::code).toList());
    box.setItemLabelGenerator(code -> taxonomy.label(code, Reader.language()));
    return box;
  }

  private void save() {
    if (!isComplete()) {
      return;
    }
    try {
      outcomes.recordElsewhere(
          new Elsewhere(
              one.getValue().id(),
              other.getValue().id(),
              technologies.getValue(),
              fields.getValue(),
              day.getValue(),
              proof.getValue()));
      close();
      done.run();
    } catch (AccessDeniedException e) {
      Notice.refused(getTranslation("elsewhere.not-yours"));
    }
  }

  private boolean isComplete() {
    return check(one, !one.isEmpty(), "elsewhere.missing")
        & check(
            other,
            other.getValue() != null && !other.getValue().equals(one.getValue()),
            "elsewhere.other.error")
        & check(technologies, isFewEnough(technologies), "elsewhere.topics.error")
        & check(fields, isFewEnough(fields), "elsewhere.topics.error")
        & check(
            day, day.getValue() != null && !day.getValue().isAfter(today), "elsewhere.day.error")
        & check(
            proof,
            proof.getValue().strip().length() >= Elsewhere.SHORTEST_PROOF,
            "outcome.proof.error");
  }

  private static boolean isFewEnough(MultiSelectComboBox<String> box) {
    return !box.getValue().isEmpty() && box.getValue().size() <= Elsewhere.MOST_TOPICS;
  }
}
