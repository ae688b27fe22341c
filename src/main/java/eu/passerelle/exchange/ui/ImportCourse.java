package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import eu.passerelle.exchange.FileImport;
import eu.passerelle.exchange.ImportPlan;
import eu.passerelle.exchange.LastImport;
import eu.passerelle.exchange.PlannedLine;
import eu.passerelle.exchange.Progress;
import eu.passerelle.exchange.RowFate;
import eu.passerelle.exchange.Sheet;
import eu.passerelle.exchange.UnreadableSheet;
import eu.passerelle.exchange.UnreadableSheet.Reason;
import eu.passerelle.shared.ui.Reader;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The course of an import on one page: give the file, see what would happen, let it happen, see
 * what came of it.
 *
 * @param <R> what is said of each row beforehand
 */
class ImportCourse<R extends PlannedLine> extends Composite<Div> {

  private static final Logger LOG = LoggerFactory.getLogger(ImportCourse.class);

  /** What is particular to a kind of file. */
  interface Kind<R extends PlannedLine> {

    FileImport<R> desk();

    /** How many rows a file may have. */
    int mostRows();

    PlanPanel.Rows<R> planned();

    ResultPanel.Rows imported();

    /**
     * Begins to import what was shown.
     *
     * @param submit whether what is complete is handed in
     */
    Progress begin(ImportPlan<R> plan, boolean submit);
  }

  private final Kind<R> kind;
  private final FileImport<R> desk;
  private final ImportWords words;
  private final Section give = new Section();
  private final Section stage = new Section();
  private final H2 stageTitle = new H2();
  private final Paragraph status = new Paragraph();
  private final Div stageContent = new Div();

  /** Counts the files given, so that a slow reading does not take the place of a later one. */
  private int given;

  ImportCourse(Kind<R> kind) {
    this.kind = kind;
    this.desk = kind.desk();
    this.words = kind.imported().words();
    getContent().addClassName("import-course");
    getContent().add(give, stage);
    setUpGive();
    setUpStage();
  }

  private static Paragraph reading(String text) {
    Paragraph paragraph = new Paragraph(text);
    paragraph.addClassName("prose");
    return paragraph;
  }

  private void setUpGive() {
    give.add(
        new H2(getTranslation("exchange.give")),
        reading(
            getTranslation(
                "exchange.give.help", Sheet.MOST_BYTES / (1024 * 1024), kind.mostRows())),
        new FileField(this::read, this::refuse));
  }

  private void setUpStage() {
    status.getElement().setAttribute("role", "status");
    status.addClassName("stage-status");
    stage.add(stageTitle, status, stageContent);
    showNothing();
  }

  @Override
  protected void onAttach(AttachEvent attachment) {
    desk.running().ifPresentOrElse(this::showRunning, this::showLast);
  }

  private void show(String titleKey, String said, Component... content) {
    stageTitle.setVisible(true);
    stageTitle.setText(getTranslation(titleKey));
    status.setText(said);
    stageContent.removeAll();
    stageContent.add(content);
  }

  private void refuse(String why) {
    show("exchange.plan", why);
  }

  private void read(byte[] file) {
    int which = ++given;
    UI ui = UI.getCurrent();
    Progress progress = new Progress();
    show(
        "exchange.plan",
        getTranslation("exchange.reading"),
        new ProgressPanel(getTranslation("exchange.reading"), progress, () -> {}));
    desk.preview(file, Reader.language(), progress)
        .whenComplete((plan, failure) ->
            ui.accessLater(() -> showRead(which, plan, failure), () -> {}).run());
  }

  private void showRead(int which, @Nullable ImportPlan<R> plan, @Nullable Throwable failure) {
    if (which != given) {
      return;
    }
    if (plan != null) {
      showPlan(plan);
    } else if (failure instanceof CompletionException wrapped
        && wrapped.getCause() instanceof UnreadableSheet unreadable) {
      refuse(why(unreadable));
    } else {
      LOG.error("import.reading", failure);
      refuse(getTranslation("exchange.failed"));
    }
  }

  /** What the kinds of files have in common is said once. */
  private String why(UnreadableSheet unreadable) {
    String key = "unreadable." + unreadable.reason();
    Object[] arguments = unreadable.arguments().toArray();
    return unreadable.reason() == Reason.NO_REFERENCES
        ? words.get(key, arguments)
        : getTranslation("exchange." + key, arguments);
  }

  private void showPlan(ImportPlan<R> plan) {
    show(
        "exchange.plan",
        summary(plan),
        new PlanPanel<>(
            plan, desk, kind.planned(), submit -> showRunning(kind.begin(plan, submit))));
  }

  private String summary(ImportPlan<R> plan) {
    if (plan.changes() == 0) {
      return plan.count(RowFate.FAULTY) > 0
          ? getTranslation("exchange.plan.all-faulty")
          : words.get("plan.nothing");
    }
    return counts("plan.count.", fate -> plan.count(fate));
  }

  private String counts(String start, ToIntFunction<RowFate> count) {
    return Arrays.stream(RowFate.values())
        .filter(fate -> count.applyAsInt(fate) > 0)
        .map(fate -> words.get(start + fate, count.applyAsInt(fate)))
        .collect(Collectors.joining(" · "));
  }

  private void showRunning(Progress progress) {
    give.setVisible(false);
    show(
        "exchange.running",
        getTranslation("exchange.running.help"),
        new ProgressPanel(getTranslation("exchange.running"), progress, this::showLast));
  }

  /** The result of the last import, where there is one. */
  private void showLast() {
    give.setVisible(true);
    desk.last().ifPresentOrElse(this::showLast, this::showNothing);
  }

  private void showNothing() {
    stageTitle.setVisible(false);
    stageTitle.setText("");
    status.setText("");
    stageContent.removeAll();
  }

  private void showLast(LastImport last) {
    if (last.state() == LastImport.State.RUNNING) {
      show(
          "exchange.running",
          getTranslation("exchange.running.elsewhere", last.done(), last.total()));
      return;
    }
    String how =
        last.state() == LastImport.State.DONE
            ? counts("done.count.", last::count)
            : getTranslation("exchange.interrupted", last.done(), last.total());
    String handedIn =
        last.submitted() > 0 ? getTranslation("exchange.done.submitted", last.submitted()) : "";
    show(
        "exchange.result",
        Stream.of(
                getTranslation(
                    "exchange.result.when",
                    Reader.date(last.startedAt()),
                    Reader.time(last.startedAt())),
                how,
                handedIn)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")),
        new ResultPanel(last, desk, kind.imported(), this::showLast));
  }
}
