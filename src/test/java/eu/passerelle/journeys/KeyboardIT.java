package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.FOUNDER;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people come for, without a pointer. */
class KeyboardIT {

  private static final int WIDE = 1440;
  private static final int NARROW = 390;
  private static final String TITLE = "Savoir quelle brebis va agneler cette nuit";

  private static RunningApplication application;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;
  private Keyboard keyboard;

  @BeforeAll
  static void start() throws Exception {
    Path data = Files.createTempDirectory("passerelle-keyboard").resolve("data");
    application = RunningApplication.start(data);
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    application.close();
  }

  @BeforeEach
  void open() {
    open(WIDE);
  }

  private void open(int width) {
    context = Journey.open(chromium.browser(), width, ColorScheme.LIGHT);
    page = context.newPage();
    keyboard = new Keyboard(page);
  }

  @AfterEach
  void close() {
    context.close();
  }

  private void visit(String path) {
    page.navigate(application.address() + "/" + path);
    Journey.settle(page);
  }

  @Test
  void aVisitorFindsAListingAndReadsWhyItMatches() {
    visit("");
    keyboard.tabTo(".skip");
    keyboard.press("Enter");
    keyboard.assertAtThePage();
    keyboard.tabTo(".landing-search vaadin-text-field");
    keyboard.type("boiteries des vaches");
    keyboard.press("Enter");
    assertThat(page).hasURL(Pattern.compile("/explore\\?q=boiteries"));
    keyboard.assertAtThePage();

    keyboard.tabTo(".facet vaadin-checkbox");
    String facet = keyboard.stop();
    keyboard.press("Space");
    assertThat(page).hasURL(Pattern.compile("kind="));
    Assertions.assertEquals(
        facet.replaceAll("\\(.*", ""),
        keyboard.stop().replaceAll("\\(.*", ""),
        "a choice does not take the focus away");

    keyboard.tabTo(".results .card h3 a");
    keyboard.press("Enter");
    assertThat(page).hasURL(Pattern.compile("/listings/"));
    keyboard.assertAtThePage();
    keyboard.tabTo(".match .why vaadin-details-summary");
    keyboard.press("Enter");
    assertThat(page.locator(".match .total").first()).isVisible();
    keyboard.tabTo(".footer a");
    keyboard.press("Enter");
    assertThat(page).hasURL(Pattern.compile("/accessibility$"));
  }

  @Test
  void aFounderHearsOfAMessageAndAnswersIt() {
    signIn(FOUNDER);
    keyboard.tabTo(".bell > vaadin-button");
    keyboard.press("Enter");
    assertThat(page.locator(".notices .actions")).isVisible();
    keyboard.tabTo(".notices .button-link");
    keyboard.press("Enter");
    assertThat(page).hasURL(Pattern.compile("/notices$"));
    keyboard.assertAtThePage();

    visit("introductions");
    keyboard.tabTo(".introduction-card h3 a");
    keyboard.press("Enter");
    assertThat(page).hasURL(Pattern.compile("/introductions/"));
    keyboard.assertAtThePage();
    keyboard.tabTo(".writing vaadin-text-area");
    keyboard.type("Mercredi me convient, à dix heures.");
    keyboard.press("Control+Enter");
    assertThat(page.locator(".bubble.ours").last()).containsText("Mercredi me convient");
  }

  @Test
  void aFounderWritesANeedAndAnAnalystPublishesIt() {
    signIn(FOUNDER);
    keyboard.tabTo("main a[href^='publish/new-need']");
    keyboard.press("Enter");
    keyboard.assertAtThePage();
    writeANeed();
    discardAndThinkAgain();
    keyboard.backTo("main vaadin-button[theme~=primary]");
    keyboard.press("Enter");
    sayWhySubmitted();
    assertThat(page.locator(".notice")).containsText("en relecture");
    keyboard.assertAtThePage();
    String waiting =
        ".list-row a[href='reviews/%s']"
            .formatted(page.url().substring(page.url().lastIndexOf('/') + 1));

    context.close();
    open(WIDE);
    signIn(ANALYST);
    keyboard.backTo(".menu a[href='reviews']");
    keyboard.press("Enter");
    keyboard.assertAtThePage();
    keyboard.tabTo(waiting);
    keyboard.press("Enter");
    assertThat(page.locator("main article.listing h1")).hasText(TITLE);
    keyboard.tabTo(".actions.own vaadin-button[theme~=primary] + vaadin-button");
    sendBackAndThinkAgain();
    keyboard.backTo(".actions.own vaadin-button[theme~=primary]");
    keyboard.press("Enter");
    assertThat(page).hasURL(Pattern.compile("/reviews$"));
    keyboard.assertAtThePage();
    assertThat(page.locator(waiting)).hasCount(0);
  }

  private void signIn(String persona) {
    visit("sign-in");
    keyboard.tabTo("form:has(input[value='%s']) button".formatted(persona));
    page.keyboard().press("Enter");
    page.waitForURL(application.address() + "/my*");
    Journey.settle(page);
  }

  private void writeANeed() {
    keyboard.tabTo(".form > vaadin-text-field");
    keyboard.type(TITLE);
    keyboard.tabTo(".form > vaadin-text-area");
    keyboard.type(
        "Nos éleveurs veulent des colliers connectés : des capteurs sans fil et des alertes"
            + " d'agnelage.");
    Locator suggestion = page.locator(".suggestion.technology").first();
    suggestion.waitFor();
    keyboard.tabTo(".suggestion.technology");
    keyboard.press("Enter");
    keyboard.stop();
    Assertions.assertTrue(
        keyboard.isAt(".suggestion, vaadin-multi-select-combo-box"),
        "a suggestion that is taken hands the focus on");
    keyboard.tabTo(".form > vaadin-multi-select-combo-box ~ vaadin-multi-select-combo-box");
    keyboard.type("Agri");
    page.locator("vaadin-multi-select-combo-box-item").first().waitFor();
    keyboard.press("ArrowDown");
    keyboard.press("Enter");
    assertThat(page.locator("vaadin-multi-select-combo-box-chip[slot=chip]").last())
        .containsText("Agri");
  }

  private void discardAndThinkAgain() {
    keyboard.tabTo("main .actions vaadin-button:not([theme~=primary])");
    keyboard.press("Enter");
    assertTheDialogHoldsTheFocusAndGivesItBack("main .actions vaadin-button:not([theme~=primary])");
  }

  private void sayWhySubmitted() {
    Journey.awaitDialog(page);
    keyboard.assertAt("[aria-modal=true] vaadin-text-area");
    keyboard.type("Tout partenaire convient.");
    keyboard.tabTo("[aria-modal=true] vaadin-button:not([theme~=primary])");
    keyboard.press("Enter");
  }

  private void sendBackAndThinkAgain() {
    keyboard.press("Enter");
    Journey.awaitDialog(page);
    keyboard.assertAt("[aria-modal=true] vaadin-text-area");
    assertTheDialogHoldsTheFocusAndGivesItBack(
        ".actions.own vaadin-button[theme~=primary] + vaadin-button");
  }

  private void assertTheDialogHoldsTheFocusAndGivesItBack(String opener) {
    Journey.awaitDialog(page);
    for (int stop = 0; stop < 6; stop++) {
      keyboard.press("Tab");
      keyboard.assertAt("[aria-modal=true]");
    }
    keyboard.press("Escape");
    assertThat(page.locator("[aria-modal=true]")).hasCount(0);
    keyboard.assertAt(opener);
  }

  @Test
  void aLongListGoesOnWhereItWasContinued() {
    visit("organisations");
    keyboard.tabTo(".gradual > vaadin-button");
    keyboard.press("Enter");
    assertThat(page.locator(".organisation-row")).hasCount(40);
    keyboard.assertAt(".organisation-row:nth-child(21)");
  }

  @Test
  void theMenusOpenAndCloseAndGiveTheFocusBack() {
    visit("");
    keyboard.tabTo(".navbar .reading vaadin-button");
    keyboard.press("Enter");
    keyboard.tabTo("vaadin-button[lang=nl]");
    keyboard.press("Escape");
    assertThat(page.locator(".navbar vaadin-button[lang=nl]")).isHidden();
    keyboard.assertAt(".navbar .reading vaadin-button");
    keyboard.press("Enter");
    keyboard.tabTo("vaadin-button[lang=nl]");
    page.keyboard().press("Enter");
    assertThat(page.locator("html")).hasAttribute("lang", "nl");
  }

  @Test
  void onAPhoneTheMenuHoldsTheFocusAndGivesItBack() {
    context.close();
    open(NARROW);
    visit("");
    keyboard.tabTo("vaadin-drawer-toggle");
    keyboard.press("Enter");
    keyboard.tabTo("vaadin-side-nav-item[path='organisations']");
    keyboard.press("Escape");
    keyboard.assertAt("vaadin-drawer-toggle");
    keyboard.press("Enter");
    keyboard.tabTo("vaadin-side-nav-item[path='organisations']");
    keyboard.press("Enter");
    assertThat(page).hasURL(Pattern.compile("/organisations$"));
    keyboard.assertAtThePage();
  }
}
