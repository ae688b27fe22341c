package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a visitor's report to a decision, and back again by somebody else. */
class ModerationIT {

  private static final String LISTING = "need-sonnaille-batterie-hiver";

  private static RunningApplication application;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    Path data = Files.createTempDirectory("passerelle-moderation").resolve("data");
    application = RunningApplication.start(data);
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    application.stop();
  }

  @Test
  void aVisitorReportsAnAnalystHoldsTheOwnerContestsAndAnotherAnalystReverses() {
    inWindow(this::report);
    as("6-administrator", this::makeAnotherAnalyst);
    as("5-analyst", this::hold);
    inWindow(page -> assertThat(listing(page)).containsText("n’existe pas"));
    as("1-founder", this::contest);
    as("3-transfer", this::reverse);
    inWindow(page -> assertThat(listing(page).locator("aside .match").first()).isVisible());
  }

  private static void inWindow(Consumer<Page> steps) {
    try (BrowserContext window =
        chromium.browser().newContext(new Browser.NewContextOptions().setLocale("fr-BE"))) {
      steps.accept(window.newPage());
    }
  }

  private static void as(String persona, Consumer<Page> steps) {
    inWindow(page -> {
      Journey.signIn(page, application.address(), persona);
      steps.accept(page);
    });
  }

  private static Locator listing(Page page) {
    page.navigate(application.address() + "/listings/" + LISTING);
    page.locator("main h1, main p").first().waitFor();
    return page.locator("main");
  }

  private void report(Page page) {
    listing(page).getByText("Signaler un problème").click();
    assertThat(page).hasURL(Pattern.compile("/report/listing/" + LISTING));
    page.getByLabel("Identité d’une personne ou d’un tiers").check();
    page.locator("main vaadin-text-area textarea").fill("Ce texte cite un client sans son accord.");
    page.locator("main vaadin-checkbox").last().click();
    Journey.button(page, "Envoyer le signalement").click();
    assertThat(page.locator("main h1")).hasText("Votre signalement est arrivé");
    assertThat(page.locator("main [role=status]")).containsText("Sa référence");
  }

  private void makeAnotherAnalyst(Page page) {
    page.navigate(application.address() + "/administration/accounts");
    Locator row =
        page.locator(".account-row").filter(new Locator.FilterOptions().setHasText("Inès")).first();
    row.locator("vaadin-button", new Locator.LocatorOptions().setHasText("Nommer analyste"))
        .click();
    assertThat(row.locator(".tags")).containsText("nalyste");
  }

  private void hold(Page page) {
    page.navigate(application.address() + "/administration/reports");
    Journey.button(page, "Décider").click();
    Journey.awaitDialog(page);
    page.getByLabel("L’annonce est suspendue").check();
    page.getByLabel("aux conditions d’utilisation").check();
    page.getByLabel("Loi ou règle appliquée").fill("Ce que vous publiez");
    page.locator("[aria-modal=true] textarea").fill("Un client est nommé sans son accord.");
    page.locator("[aria-modal=true] vaadin-button").last().click();
    assertThat(page.locator("main")).containsText("Aucun signalement n’attend.");
  }

  private void contest(Page page) {
    page.navigate(application.address() + "/inbox");
    page.locator(".inbox .list-row a")
        .filter(new Locator.FilterOptions().setHasText("Décision au sujet de"))
        .first()
        .click();
    page.navigate(
        page.frameLocator("iframe.mail-frame")
            .locator("a[href*='/moderation/appeal/']")
            .first()
            .getAttribute("href"));
    assertThat(page.locator("main")).containsText("Un client est nommé sans son accord.");
    page.locator("main textarea").fill("Ce client nous a donné son accord par écrit.");
    Journey.button(page, "Contester").click();
    assertThat(page.locator("main [role=status]")).containsText("contestation est arrivée");
  }

  private void reverse(Page page) {
    page.navigate(application.address() + "/administration/reports");
    assertThat(page.locator("main")).containsText("Ce client nous a donné son accord par écrit.");
    Journey.button(page, "Statuer sur la contestation").click();
    Journey.awaitDialog(page);
    page.getByLabel("Rien à reprocher au contenu").check();
    page.locator("[aria-modal=true] textarea").fill("L’accord du client nous a été montré.");
    page.locator("[aria-modal=true] vaadin-button").last().click();
    assertThat(page.locator("main")).containsText("Décision annulée");
  }
}
