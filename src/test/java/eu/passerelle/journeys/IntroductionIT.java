package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two people in two browsers, from interest to an agreement, each seeing live what the other does.
 */
class IntroductionIT {

  private static final String NEED = "listings/need-sonnaille-batterie-hiver";

  private static RunningApplication application;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    application =
        RunningApplication.start(
            Files.createTempDirectory("passerelle-introductions").resolve("data"));
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    application.close();
  }

  @Test
  void interestIsAnsweredTalkedAboutAndAgreedOn() {
    try (BrowserContext one = window();
        BrowserContext other = window()) {
      Page founder = one.newPage();
      Journey.signIn(founder, application.address(), FOUNDER);
      visit(founder, "introductions");
      assertThat(founder.locator(".empty-state")).isVisible();
      Page professor = other.newPage();
      Journey.signIn(professor, application.address(), PROFESSOR);
      visit(professor, NEED);

      professor.locator(".interest a").click();
      expressInterest(professor);
      assertThat(founder.locator(".introduction-card .waits-for-me")).isVisible();
      founder.locator(".introduction-card h3 a").click();
      assertThat(founder.locator(".request")).containsText("banc de froid");

      Journey.button(founder, "Accepter d’en parler").click();
      Journey.awaitDialog(founder);
      founder.locator("[aria-modal=true] vaadin-button[theme~=primary]").click();
      assertThat(professor.locator(".state")).hasText("Acceptée");
      assertThat(professor.locator(".contact").first()).containsText("@sonnaille.example");

      write(professor, "Mardi à dix heures, chez nous ?");
      assertThat(founder.locator(".bubble.theirs")).containsText("Mardi à dix heures");
      write(founder, "Volontiers, avec trois colliers.");
      assertThat(professor.locator(".bubble.theirs")).containsText("trois colliers");

      Journey.button(founder, "Nous avons un accord").click();
      assertThat(professor.locator(".state")).hasText("Accord conclu");
    }
  }

  private static BrowserContext window() {
    return Journey.open(chromium.browser(), 1440, ColorScheme.LIGHT);
  }

  private static void visit(Page page, String path) {
    page.navigate(application.address() + "/" + path);
    Journey.settle(page);
  }

  private static void expressInterest(Page page) {
    page.waitForURL("**/interest/*");
    Journey.settle(page);
    Journey.button(page, "Envoyer").click();
    assertThat(page.locator("vaadin-text-area[invalid]").first()).isVisible();
    page.getByLabel("Ce que vous apportez").fill("Un banc de froid et deux ans de mesures.");
    page.getByLabel("Ce que vous attendez").fill("Trois colliers pour un essai en janvier.");
    Journey.button(page, "Envoyer").click();
    page.waitForURL("**/introductions/*");
  }

  private static void write(Page page, String words) {
    page.getByLabel("Votre message").fill(words);
    Journey.button(page, "Envoyer").click();
    assertThat(page.locator(".bubble.ours").last()).containsText(words);
  }
}
