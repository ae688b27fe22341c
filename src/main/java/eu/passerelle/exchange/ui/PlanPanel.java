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
import eu.passerelle.exchange.ImportDesk;
import eu.passerelle.exchange.ImportPlan;
import eu.passerelle.exchange.PlannedRow;
import eu.passerelle.exchange.RowFate;
import eu.passerelle.listings.ContentField;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.shared.ui.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What importing a file would do, row by row, and the button that does it. */
class PlanPanel extends Composite<Div> {

  /** Which rows are shown. */
  private enum Shown {
    ALL(row -> true),
    CHANGES(row -> row.fate().isChange()),
    FAULTY(PlannedRow::isFaulty),
    WARNINGS(PlannedRow::hasWarnings);

    private final Predicate<PlannedRow> includes;

    Shown(Predicate<PlannedRow> includes) {
      this.includes = includes;
    }
  }

  private final ImportPlan plan;
  private final ImportDesk desk;
  private final Checkbox submit = new Checkbox();
  private final Button begin = new Button();

  /**
   * @param onBegin receives whether what is complete is to be handed in
   */
  PlanPanel(ImportPlan plan, ImportDesk desk, Consumer<Boolean> onBegin) {
    this.plan = plan;
    this.desk = desk;
    getContent().addClassName("column");
    addNotices();
    addRows();
    addActions(onBegin);
  }

  private void addNotices() {
    if (plan.exampleLeftOut()) {
      addNotice(getTranslation("exchange.example-left-out"));
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
              new DownloadLink(
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
    RowTable<PlannedRow> table =
        new RowTable<>(
            getTranslation("exchange.plan"),
            List.of(
                getTranslation("exchange.rows.row"),
                getTranslation("exchange.rows.listing"),
                getTranslation("exchange.rows.plan"),
                getTranslation("exchange.rows.findings")),
            this::cells);
    RadioButtonGroup<Shown> shown = new RadioButtonGroup<>();
    shown.setLabel(getTranslation("exchange.show"));
    shown.setItems(
        Arrays.stream(Shown.values())
            .filter(choice -> choice == Shown.ALL || count(choice) > 0)
            .toList());
    shown.setItemLabelGenerator(choice -> getTranslation("exchange.show." + choice, count(choice)));
    shown.setValue(Shown.ALL);
    shown.addValueChangeListener(change -> table.show(rows(change.getValue())));
    table.show(plan.rows());
    getContent().add(shown, table);
  }

  private List<PlannedRow> rows(Shown choice) {
    return plan.rows().stream().filter(choice.includes).toList();
  }

  private int count(Shown choice) {
    return rows(choice).size();
  }

  private List<Component> cells(PlannedRow row) {
    Span number = new Span(String.valueOf(row.number()));
    number.addClassName("number");
    return List.of(number, listing(row), fate(row), new FindingList(row.findings()));
  }

  private Component listing(PlannedRow row) {
    Div listing = new Div();
    listing.addClassName("row-listing");
    Span title = new Span(row.title().isBlank() ? getTranslation("listing.untitled") : row.title());
    title.addClassName("row-title");
    Span about =
        new Span(
            row.organisation().isEmpty()
                ? row.reference()
                : row.reference() + " · " + row.organisation());
    about.addClassName("quiet");
    listing.add(title, about);
    if (row.kind() != null) {
      listing.addComponentAsFirst(ListingNavigation.kindBadge(row.kind()));
    }
    return listing;
  }

  private Component fate(PlannedRow row) {
    Div fate = new Div(new FateTag("plan", row.fate()));
    if (row.fate().isChange() && !row.changed().isEmpty()) {
      Span changed = new Span(getTranslation("versions.changed", names(row.changed())));
      changed.addClassName("quiet");
      fate.add(changed);
    }
    fate.addClassName("row-fate");
    return fate;
  }

  private String names(List<ContentField> fields) {
    return fields.stream()
        .map(field -> getTranslation("content." + field))
        .collect(Collectors.joining(", "));
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
