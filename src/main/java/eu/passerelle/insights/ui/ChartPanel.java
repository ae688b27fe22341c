package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import eu.passerelle.insights.FigureFile;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.shared.CsvFile;
import eu.passerelle.shared.Texts;
import eu.passerelle.shared.ui.DownloadLink;
import eu.passerelle.shared.ui.Reader;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A chart with what belongs to it: its title, the sentence that says what is to be seen, the table
 * of its figures, and both as files.
 */
class ChartPanel extends Composite<Section> {

  private final FigureTable figures;
  private final Chart chart;
  private final TableView table;
  private final LocalDate day;
  private final String fileName;
  private final Button toggle = new Button();

  /**
   * @param day of the figures
   * @param fileName of what is downloaded, without its ending
   */
  ChartPanel(FigureTable figures, Chart chart, LocalDate day, String fileName) {
    this.figures = figures;
    this.chart = chart;
    table = new TableView(figures);
    this.day = day;
    this.fileName = fileName;
    table.setVisible(false);
    toggle.addClickListener(click -> show(!table.isVisible()));
    show(false);
    Paragraph sentence = new Paragraph(figures.sentence());
    sentence.addClassName("sentence");
    Paragraph definition = new Paragraph(figures.definition());
    definition.addClassName("quiet");
    getContent().addClassName("chart-panel");
    getContent().add(new H2(figures.title()), sentence, chart, table, definition, actions());
  }

  /** Shows the table instead of the chart, or the reverse. */
  private void show(boolean asTable) {
    table.setVisible(asTable);
    chart.setVisible(!asTable);
    toggle.setText(getTranslation(asTable ? "insights.as-chart" : "insights.as-table"));
  }

  private Div actions() {
    Texts texts = Reader.texts();
    DownloadLink csv =
        new DownloadLink(
            "CSV", fileName + ".csv", CsvFile.TYPE, () -> new FigureFile(texts, day).of(figures));
    csv.setAriaLabel(getTranslation("insights.file.as", figures.title(), "CSV"));
    Div actions = new Div(toggle, csv.asButton(), image("PNG"), image("SVG"));
    actions.addClassName("actions");
    return actions;
  }

  private Button image(String format) {
    Button button =
        new Button(
            format,
            click ->
                chart.save(
                    format.toLowerCase(Locale.ROOT),
                    fileName,
                    figures.title(),
                    figures.sentence(),
                    getTranslation("insights.image.source", Reader.date(day))));
    button.setAriaLabel(getTranslation("insights.file.as", figures.title(), format));
    return button;
  }
}
