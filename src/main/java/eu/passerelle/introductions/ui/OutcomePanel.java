package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.introductions.IllegalIntroductionState;
import eu.passerelle.introductions.OutcomeReport;
import eu.passerelle.introductions.Outcomes;
import eu.passerelle.introductions.SeenIntroduction;
import eu.passerelle.introductions.SeenIntroduction.Can;
import eu.passerelle.introductions.SeenIntroduction.SeenOutcome;
import eu.passerelle.shared.Texts;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of an introduction, and where that is told. */
class OutcomePanel extends Composite<Section> {

  private final Outcomes outcomes;
  private final SeenIntroduction seen;
  private final Runnable done;

  OutcomePanel(Outcomes outcomes, SeenIntroduction seen, LocalDate today, Runnable done) {
    this.outcomes = outcomes;
    this.seen = seen;
    this.done = done;
    boolean tells =
        seen.can().contains(Can.REPORT) && (seen.state().isOver() || seen.mine() == null);
    getContent().addClassNames("column", "writing-note");
    getContent().add(new H2(getTranslation("outcome.title")));
    seen.outcomes().forEach(outcome -> getContent().add(row(outcome)));
    if (tells) {
      getContent().add(button(today));
    }
    setVisible(tells || !seen.outcomes().isEmpty());
  }

  private Div row(SeenOutcome outcome) {
    OutcomeReport report = outcome.report();
    Div row =
        new Div(
            new Span(getTranslation("outcome.stage." + report.stage())),
            quiet(Reader.date(report.day())));
    terms(report).ifPresent(text -> row.add(quiet(text)));
    if (outcome.side() == null) {
      row.add(quiet(getTranslation("outcome.by-adviser")));
    }
    if (!report.proof().isEmpty()) {
      Paragraph proof = new Paragraph(report.proof());
      proof.addClassName("prose");
      row.add(proof);
    }
    if (outcome.retractable()) {
      Button retract =
          new Button(
              getTranslation("outcome.retract"),
              click -> act(() -> outcomes.retract(seen.id(), report.stage())));
      retract.addThemeVariants(ButtonVariant.TERTIARY);
      row.add(retract);
    }
    row.addClassName("contact");
    return row;
  }

  private static Span quiet(String text) {
    Span span = new Span(text);
    span.addClassName("quiet");
    return span;
  }

  private Optional<String> terms(OutcomeReport report) {
    return Optional.of(
            Stream.of(
                    Optional.ofNullable(report.terms().kind()).map(one -> "cooperation." + one),
                    Optional.ofNullable(report.terms().value()).map(one -> "budget." + one))
                .flatMap(Optional::stream)
                .map(this::getTranslation)
                .collect(Collectors.joining(" · ")))
        .filter(text -> !text.isEmpty());
  }

  private Button button(LocalDate today) {
    return new Button(
        getTranslation("outcome.report"),
        click ->
            new OutcomeReportDialog(
                    getTranslation("outcome.report"),
                    new OutcomeForm(
                        Objects.requireNonNull(seen.nextStage()).andLater(),
                        Texts.dayOf(seen.history().getFirst().at()),
                        today,
                        seen.mine() == null),
                    report -> act(() -> outcomes.report(seen.id(), report)))
                .open());
  }

  private void act(Runnable act) {
    try {
      act.run();
    } catch (IllegalIntroductionState e) {
      Notice.refused(getTranslation("introduction.changed"));
    }
    done.run();
  }
}
