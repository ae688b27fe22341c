package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import eu.passerelle.support.ActingAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An analyst with a directory in a spreadsheet. */
class OrganisationImportIT {

  private static final String HEADER =
      "Votre référence;Nom;Type;Fait partie de;Commune ou localité;E-mail de contact\n";
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  private static RunningApplication application;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws IOException {
    Path data = Files.createTempDirectory("passerelle-organisations").resolve("data");
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
    Journey.signIn(page, application.address(), ActingAs.ANALYST);
    page.navigate(application.address() + "/organisations");
    page.locator("main a[href='administration/organisations/import']").click();
    assertThat(page.locator("h1")).hasText("Importer des organisations");
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aDirectoryIsImportedAndAgainChangesNothing() {
    Journey.giveFile(page, HEADER + units(60));
    assertThat(status()).containsText("60 nouvelles organisations", SOON);
    Journey.button(page, "Importer 60 lignes").click();
    assertThat(status()).containsText("60 organisations créées", SOON);
    page.locator(".row-table a", new Page.LocatorOptions().setHasText("Antenne 7")).first().click();
    assertThat(page.locator("h1")).hasText("Antenne 7");
    assertThat(page.locator("main")).not().containsText("antenne7@example.org");

    page.goBack();
    assertThat(status()).containsText("60 organisations créées");
    Journey.giveFile(page, HEADER + units(60));
    assertThat(status()).containsText("Rien à faire", SOON);
    Journey.giveFile(page, HEADER + units(61).replace("Antenne 7;", "Antenne sept;"));
    assertThat(status())
        .containsText("1 nouvelle organisation · 1 organisation à mettre à jour", SOON);
  }

  private Locator status() {
    return page.locator(".stage-status");
  }

  /** The first is what the others are parts of. */
  private static String units(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i ->
            "A-%d;Antenne %d;Acteur d’accompagnement;%s;Namur;antenne%d@example.org"
                .formatted(i, i, i == 1 ? "" : "A-1", i))
        .collect(Collectors.joining("\n"));
  }
}
