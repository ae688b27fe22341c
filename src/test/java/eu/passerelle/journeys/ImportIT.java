package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import eu.passerelle.support.ActingAs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A technology-transfer officer with results in a spreadsheet. */
class ImportIT {

  private static final String HEADER =
      "Votre référence;Organisation;Besoin ou compétence;Langue;Titre;Résumé;Technologies;Domaines"
          + " d’application\n";
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  private static RunningApplication application;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    Path data = Files.createTempDirectory("passerelle-import").resolve("data");
    application = RunningApplication.start(data);
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    assertThat(application.stop()).as("an orderly end after SIGTERM").isEqualTo(143);
  }

  @BeforeEach
  void open() {
    context = Journey.open(chromium.browser(), 1440, ColorScheme.LIGHT);
    page = context.newPage();
    Journey.signIn(page, application.address(), ActingAs.TRANSFER_OFFICER);
    page.navigate(application.address() + "/my/listings");
    page.locator("main a[href='my/import']").click();
    assertThat(page.locator("h1")).hasText("Importer des annonces");
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void thirtyResultsBecomeDraftsAndAgainChangeNothing() {
    Journey.giveFile(page, HEADER + results(30, "Résultat"));
    assertThat(status()).containsText("30 nouveaux brouillons", SOON);
    Journey.button(page, "Importer 30 lignes").click();
    assertThat(status()).containsText("30 brouillons créés", SOON);
    page.locator(".row-table a", new Page.LocatorOptions().setHasText("Résultat 7"))
        .first()
        .click();
    assertThat(page).hasURL(Pattern.compile("/publish/[0-9a-f-]{36}$"));
    assertThat(page.locator("main .form vaadin-text-field input").first()).hasValue("Résultat 7");

    page.goBack();
    assertThat(status()).containsText("30 brouillons créés");
    Journey.giveFile(page, HEADER + results(30, "Résultat"));
    assertThat(status()).containsText("Rien à faire", SOON);
    Journey.giveFile(page, HEADER + results(31, "Mieux"));
    assertThat(status()).containsText("1 nouveau brouillon · 30 brouillons mis à jour", SOON);
  }

  @Test
  void aLongImportGoesOnWithoutItsReaderAndItsResultIsThereAfterwards() {
    Journey.giveFile(page, HEADER + results(600, "Long"));
    assertThat(status()).containsText("600 nouveaux brouillons", SOON);
    Journey.button(page, "Importer 600 lignes").click();
    assertThat(page.locator("h2", text("Import en cours"))).isVisible();
    page.navigate(application.address() + "/explore");
    page.locator("main h1").waitFor();

    page.navigate(application.address() + "/my/import");

    assertThat(status()).containsText("600 brouillons créés", SOON);
    page.reload();
    assertThat(status()).containsText("600 brouillons créés");
    Journey.button(page, "Effacer ce résultat").click();
    assertThat(page.locator("h2", text("Résultat de votre dernier import"))).isHidden();
  }

  @Test
  void whatIsWrongComesBackAsAFileToCorrect() throws IOException {
    Journey.giveFile(
        page,
        HEADER
            + "F-1;%s;compétence;fr;Bien;Oui.;IA;Santé\n".formatted(OFFICE)
            + "F-2;%s;compétence;fr;Faux;Non.;Magie;Santé\n".formatted(OFFICE));
    assertThat(status()).containsText("1 nouveau brouillon · 1 à corriger", SOON);

    String faulty =
        Files.readString(download("Télécharger les lignes à corriger"), StandardCharsets.UTF_8);

    assertThat(faulty).contains("F-2", "Magie", "Ce qui est à corriger").doesNotContain("F-1");
    Journey.giveFile(page, faulty.replace(";Magie;", ";Robotique et automatisation;"));
    assertThat(status()).containsText("1 nouveau brouillon", SOON);
    assertThat(page.locator("main")).not().containsText("Colonne inconnue");
  }

  @Test
  void theTemplateAndOnesListingsComeAsWorkbooks() throws IOException {
    for (String link : new String[] {"Modèle XLSX", "Mes annonces XLSX"}) {
      byte[] file = Files.readAllBytes(download(link));
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
        assertThat(workbook.getSheets().count()).isEqualTo(2);
        assertThat(workbook.getFirstSheet().read().getFirst().getCellText(0))
            .isEqualTo("Votre référence");
      }
    }
  }

  private Path download(String link) {
    Download download =
        page.waitForDownload(
            () -> page.locator("main a", new Page.LocatorOptions().setHasText(link)).click());
    return download.path();
  }

  private Locator status() {
    return page.locator(".stage-status");
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static final String OFFICE = "Université de la Haute-Meuse";

  private static String results(int count, String title) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i ->
            "%s-%d;%s;compétence;fr;%s %d;Un résumé.;IA;Santé"
                .formatted(count > 100 ? "L" : "R", i, OFFICE, title, i))
        .collect(Collectors.joining("\n"));
  }
}
