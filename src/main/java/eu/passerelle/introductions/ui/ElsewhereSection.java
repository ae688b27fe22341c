package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.introductions.OutcomeReport;
import eu.passerelle.introductions.OutcomeStage;
import eu.passerelle.introductions.Outcomes;
import eu.passerelle.introductions.Outcomes.SeenElsewhere;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.ui.GradualList;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;

/** Those who were brought together elsewhere, and where that is recorded. */
class ElsewhereSection extends Composite<Section> {

  private final Outcomes outcomes;
  private final LocalDate today;
  private final Runnable done;

  ElsewhereSection(
      Outcomes outcomes,
      Organisations organisations,
      Taxonomy taxonomy,
      LocalDate today,
      Runnable done) {
    this.outcomes = outcomes;
    this.today = today;
    this.done = done;
    Button record =
        new Button(
            getTranslation("elsewhere.record"),
            click -> new ElsewhereDialog(outcomes, organisations, taxonomy, today, done).open());
    Div actions = new Div(record);
    actions.addClassNames("actions", "own");
    getContent()
        .add(
            new H2(getTranslation("elsewhere.title")),
            new Paragraph(getTranslation("elsewhere.text")),
            actions);
    List<SeenElsewhere> known = outcomes.elsewhere();
    if (!known.isEmpty()) {
      getContent().add(new GradualList(known, this::row));
    }
  }

  private Div row(SeenElsewhere one) {
    Div head = new Div(new H3(getTranslation("elsewhere.between", one.one(), one.other())));
    Span day = new Span(Reader.date(one.day()));
    day.addClassName("quiet");
    head.add(day);
    head.addClassName("who");
    Paragraph proof = new Paragraph(one.proof());
    proof.addClassName("prose");
    Div row = new Div(head, proof);
    one.outcomes().forEach(outcome -> row.add(outcome(outcome)));
    row.add(
        new Button(
            getTranslation("outcome.report"),
            click ->
                new OutcomeReportDialog(
                        getTranslation("outcome.report"),
                        new OutcomeForm(OutcomeStage.TOLD, one.day(), today, true),
                        report -> {
                          outcomes.reportElsewhere(one.id(), report);
                          done.run();
                        })
                    .open()));
    row.addClassName("card");
    return row;
  }

  private Div outcome(OutcomeReport outcome) {
    Div line =
        new Div(
            new Span(getTranslation("outcome.stage." + outcome.stage())),
            new Span(Reader.date(outcome.day())));
    line.addClassName("who");
    return line;
  }
}
