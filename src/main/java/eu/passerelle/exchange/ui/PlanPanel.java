package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import eu.passerelle.exchange.Column;
import eu.passerelle.exchange.FileImport;
import eu.passerelle.exchange.Finding.Weight;
import eu.passerelle.exchange.ImportPlan;
import eu.passerelle.exchange.PlannedLine;
import eu.passerelle.exchange.RowFate;
import eu.passerelle.shared.ui.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What importing a file would do, row by row, and the button that does it.
 *
 * @param <R> what is said of each row
 */
class PlanPanel<R extends PlannedLine> extends Composite<Div> {

  /** Which rows are shown. */
  private enum Shown {
    ALL(row -> true),
    CHANGES(row -> row.fate().isChange()),
    FAULTY(row -> row.fate() == RowFate.FAULTY),
    WARNINGS(
        row -> row.findings().stream().anyMatch(finding -> finding.weight() == Weight.WARNING));

    private final Predicate<PlannedLine> includes;

    Shown(Predicate<PlannedLine> includes) {
      this.includes = includes;
    }
  }

  /** How the rows of a kind of file are shown. */
  interface Rows<R> {

    ImportWords words();

    /** What a row is about. */
    Component about(R row);

    /** The names of what a row changes. */
    List<String> changed(R row);
  }

  private final ImportPlan<R> plan;
  private final FileImport<R> desk;
  private final Rows<R> shown;
  private final Checkbox submit = new Checkbox();
  private final Button begin = new Button();

  /**
   * @param onBegin receives whether what is complete is to be handed in
   */
  PlanPanel(ImportPlan<R> plan, FileImport<R> desk, Rows<R> shown, Consumer<Boolean> onBegin) {
    this.plan = plan;
    this.desk = desk;
    this.shown = shown;
    getContent().addClassName("column");
    addNotices();
    addRows();
    addActions(onBegin);
  }

  private void addNotices() {
    if (plan.exampleLeftOut()) {
      addNotice(shown.words().get("example-left-out"));
    }
    if (plan.languageAssumed()) {
      addNotice(
          getTranslation(
              "exchange.language-assumed",
              Column.LANGUAGE.label(Reader.language()),
              getTranslation("language." + Reader.language())));
    }
    if (!plan.unknownColumns().isEmpty()) {
      addNotice(
          getTranslation(
              "exchange.unknown-columns",
              plan.unknownColumns().size(),
              String.join(", ", plan.unknownColumns())));
    }
    if (plan.count(RowFate.FAULTY) > 0) {
      Div correct =
          new Div(
              new Span(getTranslation("exchange.faulty", plan.count(RowFate.FAULTY))),
              new SheetLink(
                  getTranslation("exchange.faulty.download"),
                  getTranslation("exchange.file.faulty"),
                  plan.sheet().format(),
                  () -> desk.faultyRows(plan, Reader.language())));
      correct.addClassNames("notice", "with-action");
      getContent().add(correct);
    }
  }

  private void addNotice(String text) {
    Paragraph notice = new Paragraph(text);
    notice.addClassName("notice");
    getContent().add(notice);
  }

  private void addRows() {
    RowTable<R> table =
        new RowTable<>(
            getTranslation("exchange.plan"),
            List.of(
                getTranslation("exchange.rows.row"),
                shown.words().get("rows.about"),
                getTranslation("exchange.rows.plan"),
                getTranslation("exchange.rows.findings")),
            this::cells);
    RadioButtonGroup<Shown> choice = new RadioButtonGroup<>();
    choice.setLabel(getTranslation("exchange.show"));
    choice.setItems(
        Arrays.stream(Shown.values())
            .filter(which -> which == Shown.ALL || count(which) > 0)
            .toList());
    choice.setItemLabelGenerator(which -> getTranslation("exchange.show." + which, count(which)));
    choice.setValue(Shown.ALL);
    choice.addValueChangeListener(change -> table.show(rows(change.getValue())));
    table.show(plan.rows());
    getContent().add(choice, table);
  }

  private List<R> rows(Shown choice) {
    return plan.rows().stream().filter(choice.includes).toList();
  }

  private int count(Shown choice) {
    return rows(choice).size();
  }

  private List<Component> cells(R row) {
    Span number = new Span(String.valueOf(row.number()));
    number.addClassName("number");
    return List.of(number, shown.about(row), fate(row), new FindingList(row.findings()));
  }

  private Component fate(R row) {
    Div fate = new Div(new FateTag(shown.words(), "plan", row.fate()));
    List<String> names = shown.changed(row);
    if (row.fate().isChange() && !names.isEmpty()) {
      Span changed = new Span(getTranslation("versions.changed", String.join(", ", names)));
      changed.addClassName("quiet");
      fate.add(changed);
    }
    fate.addClassName("row-fate");
    return fate;
  }

  private void addActions(Consumer<Boolean> onBegin) {
    submit.setLabel(getTranslation("exchange.submit"));
    submit.setHelperText(getTranslation("exchange.submit.help"));
    submit.setVisible(plan.mayBeSubmitted());
    submit.addValueChangeListener(change -> enable());
    begin.addThemeVariants(ButtonVariant.PRIMARY);
    begin.setDisableOnClick(true);
    begin.addClickListener(click -> onBegin.accept(submit.getValue()));
    Div actions = new Div(begin);
    actions.addClassName("actions");
    getContent().add(submit, actions);
    enable();
  }

  private void enable() {
    boolean handsIn = submit.getValue();
    begin.setText(
        plan.changes() == 0 && handsIn
            ? getTranslation("exchange.begin.submit")
            : getTranslation("exchange.begin", plan.changes()));
    begin.setEnabled(plan.changes() > 0 || handsIn);
  }
}
