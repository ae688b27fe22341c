package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.exchange.ImportDesk;
import eu.passerelle.exchange.ImportPlan;
import eu.passerelle.exchange.LastImport;
import eu.passerelle.exchange.ListingExport;
import eu.passerelle.exchange.Progress;
import eu.passerelle.exchange.RowFate;
import eu.passerelle.exchange.Sheet;
import eu.passerelle.exchange.SheetFormat;
import eu.passerelle.exchange.UnreadableSheet;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a file to listings on one page: get the template, give the file, see what would happen, let
 * it happen, see what came of it.
 */
@Route(ExchangeNavigation.IMPORT)
@PermitAll
class ImportView extends Main implements HasDynamicTitle {

  private static final Logger LOG = LoggerFactory.getLogger(ImportView.class);

  private final ImportDesk desk;
  private final ListingExport export;
  private final ListingDesk listings;
  private final Section give = new Section();
  private final Section stage = new Section();
  private final H2 stageTitle = new H2();
  private final Paragraph status = new Paragraph();
  private final Div stageContent = new Div();

  /** Counts the files given, so that a slow reading does not take the place of a later one. */
  private int given;

  ImportView(ImportDesk desk, ListingExport export, ListingDesk listings) {
    this.desk = desk;
    this.export = export;
    this.listings = listings;
    addClassNames("page", "import");
    add(new H1(getTranslation("exchange.title")));
    if (!desk.isOpen()) {
      add(
          new EmptyState(
              getTranslation("publish.no-organisation"),
              new Link("organisations", getTranslation("menu.organisations")).asButton()));
      return;
    }
    Paragraph lead = new Paragraph(getTranslation("exchange.lead"));
    lead.addClassName("lead");
    add(lead, prepare(), give, stage);
    setUpGive();
    setUpStage();
  }

  private Section prepare() {
    return new Section(
        new H2(getTranslation("exchange.prepare")),
        reading(getTranslation("exchange.prepare.help")),
        files("exchange.template", "exchange.file.template", export::template),
        reading(getTranslation("exchange.export.help")),
        files("exchange.export", "exchange.file.export", export::mine));
  }

  private static Paragraph reading(String text) {
    Paragraph paragraph = new Paragraph(text);
    paragraph.addClassName("prose");
    return paragraph;
  }

  /** Makes a file in a format and a language. */
  private interface FileMaker {
    byte[] make(SheetFormat format, Language language);
  }

  private Div files(String textKey, String nameKey, FileMaker maker) {
    Language language = Reader.language();
    Div links = new Div();
    links.addClassName("actions");
    Stream.of(SheetFormat.XLSX, SheetFormat.CSV)
        .forEach(format ->
            links.add(
                new DownloadLink(
                    getTranslation(textKey, format.name()),
                    getTranslation(nameKey),
                    format,
                    () -> maker.make(format, language))));
    return links;
  }

  private void setUpGive() {
    give.add(
        new H2(getTranslation("exchange.give")),
        reading(
            getTranslation(
                "exchange.give.help", Sheet.MOST_BYTES / (1024 * 1024), Sheet.MOST_ROWS)),
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
    if (desk.isOpen()) {
      desk.running().ifPresentOrElse(this::showRunning, this::showLast);
    }
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

  private void showRead(int which, @Nullable ImportPlan plan, @Nullable Throwable failure) {
    if (which != given) {
      return;
    }
    if (plan != null) {
      showPlan(plan);
    } else if (failure instanceof CompletionException wrapped
        && wrapped.getCause() instanceof UnreadableSheet unreadable) {
      refuse(
          getTranslation(
              "exchange.unreadable." + unreadable.reason(), unreadable.arguments().toArray()));
    } else {
      LOG.error("import.reading", failure);
      refuse(getTranslation("exchange.failed"));
    }
  }

  private void showPlan(ImportPlan plan) {
    show(
        "exchange.plan",
        summary(plan),
        new PlanPanel(
            plan, desk, submit -> showRunning(desk.begin(plan, submit, Reader.language()))));
  }

  private String summary(ImportPlan plan) {
    if (plan.changes() == 0) {
      return getTranslation(
          plan.count(RowFate.FAULTY) > 0 ? "exchange.plan.all-faulty" : "exchange.plan.nothing");
    }
    return counts("exchange.plan.count.", fate -> plan.count(fate));
  }

  private String counts(String prefix, ToIntFunction<RowFate> count) {
    return Arrays.stream(RowFate.values())
        .filter(fate -> count.applyAsInt(fate) > 0)
        .map(fate -> getTranslation(prefix + fate, count.applyAsInt(fate)))
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
            ? counts("exchange.done.count.", last::count)
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
        new ResultPanel(last, desk, listings, this::showLast));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("exchange.title"));
  }
}
