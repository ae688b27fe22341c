package eu.passerelle.insights;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import eu.passerelle.insights.FigureTable.Row;
import eu.passerelle.insights.FigureTable.Unit;
import eu.passerelle.insights.FigureTable.Value;
import eu.passerelle.operations.Deployment;
import eu.passerelle.shared.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Prints reports as PDF, with their structure for who listens (PDF/UA). */
@Component
class ReportPrinter {

  /**
   * Liberation Sans, which comes with PDFBox: it has the letters and signs of all our languages.
   */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final String NARROW_SPACE = "\u202f";
  private static final String NO_BREAK_SPACE = "\u00a0";
  private static final double WHOLE = 100;

  /** Columns beside which bars have room. */
  private static final int MOST_CHARTED = 6;

  private final Deployment deployment;
  private final TemplateEngine templates = new TemplateEngine();

  ReportPrinter(Deployment deployment) {
    this.deployment = deployment;
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("print/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.XML);
    resolver.setCharacterEncoding("UTF-8");
    templates.setTemplateResolver(resolver);
    XRLog.setLoggingEnabled(false);
  }

  /** The PDF of a report. */
  byte[] print(RegionReport report) {
    String page = page(report);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFastMode()
          .usePdfUaAccessibility(true)
          .useFont(ReportPrinter::font, "Print")
          .withProducer("Passerelle")
          .withHtmlContent(page, null)
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(ReportPrinter.class.getResourceAsStream(FONT));
  }

  private String page(RegionReport report) {
    Texts texts = Texts.in(report.language());
    Map<String, Object> variables =
        Map.of(
            "lang", report.language().tag(),
            "report", report,
            "demonstration", deployment.demonstration(),
            "demonstrationText", texts.get("layout.demonstration"),
            "hiddenText", texts.get("insights.hidden"),
            "findingsText", texts.get("insights.report.findings"),
            "tables", report.tables().stream().map(table -> printed(table, texts)).toList());
    return templates
        .process("report", new Context(report.language().locale(), variables))
        .replace(NARROW_SPACE, NO_BREAK_SPACE);
  }

  /**
   * A table as it is printed.
   *
   * @param charted whether there is room for bars
   */
  record Printed(FigureTable figures, boolean charted, List<Line> lines) {}

  /**
   * A line of it.
   *
   * @param percent length of its bar
   */
  record Line(List<String> labels, List<String> cells, int percent) {}

  private static Printed printed(FigureTable table, Texts texts) {
    int charted = charted(table);
    double most =
        table.rows().stream()
            .mapToDouble(row -> Math.abs(number(row.values().get(charted))))
            .max()
            .orElse(0);
    return new Printed(
        table,
        table.columns().size() <= MOST_CHARTED,
        table.rows().stream().map(row -> line(row, table, charted, most, texts)).toList());
  }

  /** The first share there is, else the first number. */
  private static int charted(FigureTable table) {
    return IntStream.range(0, table.columns().size())
        .filter(i -> table.columns().get(i).unit() == Unit.PERCENT)
        .findFirst()
        .orElse(0);
  }

  private static double number(Value value) {
    return value.number() == null ? 0 : value.number();
  }

  private static Line line(Row row, FigureTable table, int charted, double most, Texts texts) {
    return new Line(
        row.labels(),
        IntStream.range(0, row.values().size())
            .mapToObj(i -> text(row.values().get(i), table.columns().get(i).unit(), texts))
            .toList(),
        most == 0
            ? 0
            : (int) Math.round(WHOLE * Math.abs(number(row.values().get(charted))) / most));
  }

  private static String text(Value value, Unit unit, Texts texts) {
    if (value.hidden()) {
      return texts.get("insights.hidden.short");
    }
    return value.number() == null ? "–" : texts.get("insights.number." + unit, value.number());
  }
}
