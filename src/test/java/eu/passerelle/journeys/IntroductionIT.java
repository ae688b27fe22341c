package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two people in two browsers, from interest to an agreement, each seeing live what the other does.
 */
class IntroductionIT {

  private static final String NEED = "listings/need-sonnaille-batterie-hiver";
  private static final String QUESTION = "Le collier tient-il à moins vingt-cinq ?";

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
  void interestIsQuestionedAnsweredTalkedAboutMetForAndAgreedOn() {
    try (BrowserContext one = window();
        BrowserContext other = window()) {
      Page founder = one.newPage();
      Journey.signIn(founder, application.address(), FOUNDER);
      visit(founder, "introductions");
      Page professor = other.newPage();
      Journey.signIn(professor, application.address(), PROFESSOR);

      expressInterest(professor);
      Locator card = cardOfProfessor(founder);
      assertThat(card.locator(".waits-for-me")).isVisible();
      assertThat(founder.locator(".bell .count")).isVisible();
      String introduction = professor.url();
      ask(professor, founder);

      founder.navigate(introduction);
      professor.navigate(introduction);
      Journey.settle(founder);
      Journey.settle(professor);
      assertThat(founder.locator(".request")).containsText("banc de froid");
      consent(founder, professor);
      talk(founder, professor);
      exchangeFiles(professor, founder);
      signConfidentiality(professor, founder);
      meet(professor, founder);
      agree(founder, professor);
    }
  }

  private static Locator cardOfProfessor(Page founder) {
    return founder
        .locator(".introduction-card", new Page.LocatorOptions().setHasText("colliers qui passent"))
        .filter(new Locator.FilterOptions().setHasNotText("Nonante"));
  }

  private static void expressInterest(Page page) {
    visit(page, NEED);
    page.locator(".interest a").click();
    page.waitForURL("**/interest/*");
    Journey.settle(page);
    Journey.button(page, "Envoyer").click();
    assertThat(page.locator("vaadin-text-area[invalid]").first()).isVisible();
    page.getByLabel("Ce que vous apportez").fill("Un banc de froid et deux ans de mesures.");
    page.getByLabel("Ce que vous attendez").fill("Trois colliers pour un essai en janvier.");
    Journey.button(page, "Envoyer").click();
    page.waitForURL("**/introductions/*");
  }

  /** A question about the listing, answered while the one who asks looks at it. */
  private static void ask(Page asking, Page answering) {
    visit(asking, NEED);
    asking
        .locator("aside vaadin-details-summary")
        .filter(new Locator.FilterOptions().setHasText("Poser une question"))
        .click();
    asking.getByLabel("Votre question").fill(QUESTION);
    Journey.button(asking, "Envoyer la question").click();
    asking.locator(".writing-note", new Page.LocatorOptions().setHasText(QUESTION)).waitFor();
    visit(asking, "introductions");
    asking.locator(".question-card h3 a").first().click();
    asking.locator(".bubble").first().waitFor();

    answering.locator(".question-card h3 a").first().click();
    answering.getByLabel("Votre réponse").fill("Oui, deux ou trois nuits par hiver.");
    Journey.button(answering, "Répondre").click();
    assertThat(asking.locator(".bubble").last()).containsText("deux ou trois nuits");
  }

  private static void consent(Page founder, Page professor) {
    Journey.button(founder, "Accepter d’en parler").click();
    Journey.awaitDialog(founder);
    founder.locator("[aria-modal=true] vaadin-button[theme~=primary]").click();
    assertThat(professor.locator(".state").first()).hasText("Acceptée");
    assertThat(professor.locator(".contact").first()).containsText("@sonnaille.example");
  }

  private static void talk(Page founder, Page professor) {
    write(professor, "Mardi à dix heures, chez nous ?");
    assertThat(founder.locator(".bubble.theirs")).containsText("Mardi à dix heures");
    write(founder, "Volontiers, avec trois colliers.");
    assertThat(professor.locator(".bubble.theirs")).containsText("trois colliers");
  }

  private static void exchangeFiles(Page from, Page to) {
    Journey.givePicture(from.locator(".writing"), "plan.png");
    assertThat(from.locator(".files-to-send li")).containsText("plan.png");
    Journey.button(from, "Envoyer").click();
    Locator link = to.locator(".bubble.theirs a");
    assertThat(link).containsText("plan.png");
    Assertions.assertThat(to.waitForDownload(link::click).suggestedFilename())
        .isEqualTo("plan.png");
  }

  private static void signConfidentiality(Page one, Page other) {
    Journey.button(one, "Demander un accord").click();
    assertThat(other.locator(".confidentiality .steps li")).hasCount(1);
    Journey.givePicture(other.locator(".confidentiality"), "accord.png");
    Locator signed = one.locator(".confidentiality .steps a");
    assertThat(signed).containsText("accord.png");
    Assertions.assertThat(one.waitForDownload(signed::click).suggestedFilename())
        .isEqualTo("accord.png");
    Journey.button(one, "Confirmer que cet accord").click();
    assertThat(other.locator(".confidentiality")).containsText("signé et confirmé");
    assertThat(one.locator(".confidentiality")).containsText("signé et confirmé");
  }

  private static void meet(Page proposing, Page accepting) {
    Journey.button(proposing, "Proposer un rendez-vous").click();
    Journey.awaitDialog(proposing);
    Journey.fillMeetingTime(proposing, 1, "10:00");
    Journey.dialogButton(proposing, "Ajouter une date").click();
    Journey.fillMeetingTime(proposing, 2, "14:30");
    proposing.getByLabel("Lieu ou lien").fill("Laboratoire de froid, Dinant");
    Journey.dialogButton(proposing, "Envoyer la proposition").click();

    accepting.locator(".meeting vaadin-radio-button").last().click();
    accepting
        .locator(".meeting vaadin-button", new Page.LocatorOptions().setHasText("Accepter"))
        .click();
    assertThat(proposing.locator(".meeting")).containsText("Rendez-vous fixé");
    Locator calendar =
        proposing.locator(".meeting a", new Page.LocatorOptions().setHasText("agenda"));
    Assertions.assertThat(proposing.waitForDownload(calendar::click).suggestedFilename())
        .endsWith(".ics");
  }

  private static void agree(Page one, Page other) {
    Journey.button(one, "Nous avons un accord").click();
    Journey.awaitDialog(one);
    Journey.dialogButton(one, "Enregistrer").click();
    assertThat(other.locator(".state").first()).hasText("Accord conclu");
    assertThat(other.locator("aside")).containsText("Ce qui en est sorti");
  }

  private static BrowserContext window() {
    return Journey.open(chromium.browser(), 1440, ColorScheme.LIGHT);
  }

  private static void visit(Page page, String path) {
    page.navigate(application.address() + "/" + path);
    Journey.settle(page);
  }

  private static void write(Page page, String words) {
    page.getByLabel("Votre message").fill(words);
    Journey.button(page, "Envoyer").click();
    assertThat(page.locator(".bubble.ours").last()).containsText(words);
  }
}
