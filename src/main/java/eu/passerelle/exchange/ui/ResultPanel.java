package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.exchange.FileImport;
import eu.passerelle.exchange.ImportedRow;
import eu.passerelle.exchange.LastImport;
import eu.passerelle.exchange.RowFate;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import java.util.List;

/** What became of a file's rows, with the ways to what they made. */
class ResultPanel extends Composite<Div> {

  /** How the rows of a kind of file are shown. */
  interface Rows {

    ImportWords words();

    /** The way to what a row made or changed; nothing for a row that did neither. */
    Component about(ImportedRow row);

    /** The way to all of them. */
    Component all();
  }

  private final LastImport last;
  private final FileImport<?> desk;
  private final Rows shown;

  /**
   * @param onForgotten told when the person has removed the result
   */
  ResultPanel(LastImport last, FileImport<?> desk, Rows shown, Runnable onForgotten) {
    this.last = last;
    this.desk = desk;
    this.shown = shown;
    getContent().addClassName("column");
    if (last.count(RowFate.FAULTY) > 0) {
      getContent().add(correct());
    }
    if (!last.rows().isEmpty()) {
      getContent().add(rows());
    }
    getContent().add(actions(onForgotten), kept());
  }

  private Component correct() {
    Div correct =
        new Div(
            new Span(getTranslation("exchange.faulty", last.count(RowFate.FAULTY))),
            new SheetLink(
                getTranslation("exchange.faulty.download"),
                getTranslation("exchange.file.faulty"),
                last.faulty().format(),
                () -> desk.faultyRows(last, Reader.language())));
    correct.addClassNames("notice", "with-action");
    return correct;
  }

  private Component rows() {
    RowTable<ImportedRow> table =
        new RowTable<>(
            getTranslation("exchange.result"),
            List.of(
                getTranslation("exchange.rows.row"),
                shown.words().get("rows.about"),
                getTranslation("exchange.rows.done"),
                getTranslation("exchange.rows.findings")),
            this::cells);
    table.show(last.rows());
    return table;
  }

  private List<Component> cells(ImportedRow row) {
    Span number = new Span(String.valueOf(row.number()));
    number.addClassName("number");
    Div fate = new Div(new FateTag(shown.words(), "done", row.fate()));
    fate.addClassName("row-fate");
    if (row.submitted()) {
      fate.add(new Tag(getTranslation("listing.status.SUBMITTED"), "status-submitted"));
    }
    return List.of(number, shown.about(row), fate, new FindingList(row.findings()));
  }

  private Component actions(Runnable onForgotten) {
    Div actions =
        new Div(
            shown.all(),
            new Button(
                getTranslation("exchange.forget"),
                click -> {
                  desk.forgetLast();
                  onForgotten.run();
                }));
    actions.addClassName("actions");
    return actions;
  }

  private Component kept() {
    Paragraph kept = new Paragraph(getTranslation("exchange.kept"));
    kept.addClassName("quiet");
    return kept;
  }
}
