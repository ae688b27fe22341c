package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import eu.passerelle.support.ActingAs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people come for, from beginning to end, in a real browser. */
class JourneysIT {

  private static RunningApplication application;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    Path data = Files.createTempDirectory("passerelle-journeys").resolve("data");
    application = RunningApplication.start(data);
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    Assertions.assertEquals(143, application.stop(), "an orderly end after SIGTERM");
  }

  @BeforeEach
  void open() {
    context = newContext();
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  private static BrowserContext newContext() {
    return chromium.browser().newContext(new Browser.NewContextOptions().setLocale("fr-BE"));
  }

  @Test
  void aVisitorExplores() {
    page.navigate(application.address());
    assertThat(page.locator("h1")).containsText("laboratoire");
    assertThat(page.locator(".demonstration")).isVisible();

    page.locator(".landing-search input").fill("boiteries des vaches");
    page.locator(".landing-search vaadin-button").click();
    assertThat(page).hasURL(Pattern.compile("/explore\\?q=boiteries"));
    page.getByLabel(Pattern.compile("^Compétences")).check();
    assertThat(page).hasURL(Pattern.compile("kind=capability"));
    Locator first = page.locator(".results .card h3 a").first();
    String title = first.innerText();
    page.reload();
    assertThat(page.locator(".results .card h3 a").first()).hasText(title);

    page.locator(".results .card h3 a").first().click();
    assertThat(page.locator("h1")).hasText(title);
    assertThat(page.locator(".match").first()).isVisible();
    page.goBack();
    assertThat(page).hasURL(Pattern.compile("kind=capability"));
  }

  @Test
  void aVisitorFindsAnOrganisationAmongAllOfThem() {
    page.navigate(application.address() + "/organisations");
    assertThat(page.locator(".organisation-row")).hasCount(20);
    page.locator(".gradual > vaadin-button").click();
    assertThat(page.locator(".organisation-row")).hasCount(40);

    page.locator(".search input").fill("universite haute meuse");
    assertThat(page).hasURL(Pattern.compile("q=universite"));
    page.locator(".organisation-row h3 a")
        .filter(new Locator.FilterOptions().setHasText("Université de la Haute-Meuse"))
        .first()
        .click();
    assertThat(page.locator("h1")).hasText("Université de la Haute-Meuse");
  }

  @Test
  void aVisitorReadsInTheirLanguage() {
    page.navigate(application.address());
    page.locator(".navbar .reading vaadin-button").first().click();
    page.locator(".navbar vaadin-button[lang=nl]").click();

    assertThat(page.locator(".menu a").first()).hasText("Verkennen");
    assertThat(page.locator("html")).hasAttribute("lang", "nl");
  }

  @Test
  void aFounderPostsANeedAndOnceReviewedSeesAnEnglishCapabilityWithItsReasons() {
    Journey.signIn(page, application.address(), "1-founder");
    page.navigate(application.address() + "/publish/new-need");
    write(
        "Repérer les vaches qui boitent avant que cela se voie",
        "Dans nos étables, les boiteries des vaches laitières sont vues trop tard. Nous cherchons une"
            + " détection précoce par caméra de profondeur et boucle auriculaire, qui note la démarche"
            + " et alerte l'éleveur.");
    take("Vision par ordinateur");
    take("Agriculture");
    assertThat(page.locator("aside .match").first()).isVisible();
    Locator english =
        page.locator("aside .match").filter(new Locator.FilterOptions().setHasText("en anglais"));
    assertThat(english.first()).isVisible();

    button("Soumettre à relecture").click();
    Journey.overrule(page);
    assertThat(page.locator(".notice")).containsText("en relecture");
    String id = page.url().substring(page.url().lastIndexOf('/') + 1);

    review(id, "Publier");

    page.navigate(application.address() + "/listings/" + id);
    Locator match =
        page.locator(".match").filter(new Locator.FilterOptions().setHasText("en anglais")).first();
    assertThat(match.locator(".reasons li").first()).isVisible();
    match.locator(".why vaadin-details-summary").click();
    assertThat(match.locator(".total")).isVisible();
    assertPointsAddUp(match);
  }

  private static void assertPointsAddUp(Locator match) {
    double sum =
        match.locator(".criterion .number").allInnerTexts().stream()
            .mapToDouble(points -> number(points.split("/")[0]))
            .sum();
    double total = number(match.locator(".total span").last().innerText());
    Assertions.assertEquals(total, sum, 1e-9, "the points add up to the last digit shown");
  }

  private static double number(String text) {
    return Double.parseDouble(text.strip().replace(',', '.'));
  }

  @Test
  void aReviewerSendsOneBackAndItsAuthorReadsWhy() {
    Journey.signIn(page, application.address(), "1-founder");
    page.navigate(application.address() + "/publish/new-need");
    write(
        "Des colliers connectés pour nos brebis",
        "Nos éleveurs veulent des capteurs sans fil et des alertes d'agnelage.");
    take("Internet des objets");
    take("Agriculture");
    button("Soumettre à relecture").click();
    Journey.overrule(page);
    assertThat(page.locator(".notice")).containsText("en relecture");
    String id = page.url().substring(page.url().lastIndexOf('/') + 1);

    try (BrowserContext other = newContext()) {
      Page reviewer = other.newPage();
      Journey.signIn(reviewer, application.address(), "5-analyst");
      reviewer.navigate(application.address() + "/reviews/" + id);
      reviewer.locator("vaadin-button", new Page.LocatorOptions().setHasText("Renvoyer")).click();
      Locator dialog = reviewer.getByRole(AriaRole.DIALOG);
      dialog.locator("textarea").fill("Dites combien de bêtes et ce que coûte une nuit de garde.");
      dialog.locator("vaadin-button", new Locator.LocatorOptions().setHasText("Renvoyer")).click();
      assertThat(reviewer).hasURL(Pattern.compile("/reviews$"));
    }

    page.navigate(application.address() + "/my");
    page.locator(".todo")
        .filter(new Locator.FilterOptions().setHasText("ce que coûte une nuit de garde"))
        .locator("a")
        .click();
    assertThat(page.locator(".notice")).containsText("ce que coûte une nuit de garde");
  }

  @Test
  void aProfessorEditsACapabilityAndTheMatchChanges() {
    Journey.signIn(page, application.address(), "2-professor");
    page.navigate(application.address() + "/my");
    Locator mine =
        page.locator(".list-row")
            .filter(new Locator.FilterOptions().setHasText("tri optique"))
            .locator("h3 a");
    String title = mine.first().innerText();
    mine.first().click();
    page.waitForURL("**/listings/*");
    assertThat(page.locator("h1")).hasText(title);
    assertThat(page.locator(".match").first()).isVisible();
    String capability = page.url().substring(page.url().lastIndexOf('/') + 1);
    String before = page.locator(".match .score").first().innerText();

    page.navigate(application.address() + "/publish/" + capability);
    page.locator("main .form vaadin-text-field input").first().fill("Atelier de reliure ancienne");
    assertThat(page.locator(".actions .quiet")).containsText("Enregistré");
    page.locator("main .form > vaadin-text-area textarea")
        .first()
        .fill("Restauration de reliures et de parchemins pour les bibliothèques.");
    page.locator("main .form > vaadin-text-area textarea").nth(1).fill("");
    page.waitForTimeout(1500);
    button("Publier les modifications").click();

    assertThat(page.locator("h1")).hasText("Atelier de reliure ancienne");
    Locator score = page.locator(".match .score").first();
    Assertions.assertTrue(
        score.count() == 0 || !score.innerText().equals(before),
        () -> "the match of '%s' changed from %s".formatted(title, before));
  }

  @Test
  void aFounderComparesPutsAnAnswerAsideAndTakesItBack() {
    Journey.signIn(page, application.address(), "1-founder");
    page.navigate(application.address() + "/listings/need-sonnaille-batterie-hiver");
    Locator answers = page.locator("aside section.matches > .match");
    assertThat(answers.first()).isVisible();
    int before = answers.count();
    String title = answers.last().locator("h3").innerText();
    answers.last().getByText("Pas pour nous").click();
    Journey.awaitDialog(page);
    page.getByLabel("C’est un autre problème").check();
    page.locator("[aria-modal=true] vaadin-button").last().click();
    assertThat(answers).hasCount(before - 1);

    page.reload();
    page.locator("vaadin-details-summary", hasText("1 réponse mise de côté")).click();
    Locator aside = page.locator("vaadin-details .match", hasText(title));
    assertThat(aside).containsText("C’est un autre problème");
    aside.getByText("Retirer cet avis").click();
    assertThat(answers).hasCount(before);

    answers.first().getByText("Comparer les deux textes").click();
    assertThat(page.locator("article mark.concept").first()).isVisible();
    assertThat(page.locator(".advice")).containsText("le vôtre est");
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void aManagerProposesWeightsAndAnAnalystBringsThemIntoForceAndTheFormerBack() {
    Journey.signIn(page, application.address(), "4-cluster");
    page.navigate(application.address() + "/tuning");
    page.getByLabel("Mots en commun").fill("22");
    page.getByLabel("Notions en commun").fill("21");
    page.getByLabel("Pourquoi ce barème").fill("Nos membres se reconnaissent aux notions.");
    Journey.button(page, "Proposer ce barème").click();
    assertThat(page.locator("article.card")).containsText("de 27,0 à 22,0 points");
    assertThat(page.getByText("Mettre en vigueur")).hasCount(0);

    try (BrowserContext other = newContext()) {
      Page analyst = other.newPage();
      Journey.signIn(analyst, application.address(), "5-analyst");
      analyst.navigate(application.address() + "/tuning");
      Journey.button(analyst, "Mettre en vigueur").click();
      assertVersion("3.1");
      analyst.reload();
      Journey.button(analyst, "Remettre en vigueur").click();
      assertVersion("3");
    }
  }

  /** The page for everybody says what is in use, once the listings have been read for it. */
  private void assertVersion(String version) {
    String said = "Version %s du barème".formatted(version);
    page.navigate(application.address() + "/ranking");
    for (int i = 0; i < 30 && !page.locator("main").innerText().contains(said); i++) {
      page.waitForTimeout(500);
      page.reload();
      page.locator("main h1").waitFor();
    }
    assertThat(page.locator("main")).containsText(said);
  }

  @Test
  void signingOutEndsIt() {
    Journey.signIn(page, application.address(), "1-founder");
    page.locator(".person vaadin-button").first().click();
    button("Se déconnecter").click();
    assertThat(page.locator(".navbar a[href='sign-in']")).isVisible();

    page.navigate(application.address() + "/my");
    assertThat(page).hasURL(Pattern.compile("/sign-in"));
  }

  @Test
  void headersGuardThePagesAndAPostWithoutATokenSignsNobodyIn() {
    var response = page.navigate(application.address());
    Assertions.assertEquals("nosniff", response.headerValue("x-content-type-options"));
    Assertions.assertNotNull(response.headerValue("x-frame-options"));
    Assertions.assertEquals("same-origin", response.headerValue("referrer-policy"));
    assertThat(page.locator("meta[name=robots]")).hasAttribute("content", "noindex");
    page.request()
        .post(
            application.address() + "/sign-in/persona",
            RequestOptions.create().setForm(FormData.create().set("persona", "1-founder")));
    page.navigate(application.address() + "/my");
    assertThat(page).hasURL(Pattern.compile("/sign-in"));
  }

  private void write(String title, String summary) {
    page.locator("main .form vaadin-text-field input").first().fill(title);
    page.locator("main .form > vaadin-text-area textarea").first().fill(summary);
    assertThat(page.locator(".suggestion").first()).isVisible();
  }

  private void take(String topic) {
    Locator suggestion = page.locator(".suggestion", new Page.LocatorOptions().setHasText(topic));
    suggestion.click();
    assertThat(suggestion).hasCount(0);
  }

  private Locator button(String text) {
    return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text));
  }

  private static void review(String id, String decision) {
    try (BrowserContext other = newContext()) {
      Page reviewer = other.newPage();
      Journey.signIn(reviewer, application.address(), "5-analyst");
      reviewer.navigate(application.address() + "/reviews/" + id);
      reviewer
          .locator("vaadin-button", new Page.LocatorOptions().setHasText(decision))
          .first()
          .click();
      assertThat(reviewer).hasURL(Pattern.compile("/reviews$"));
    }
  }

  /** Where is research strong and business absent, and who could bridge it? Five clicks. */
  @Test
  void anAnalystFindsWhereResearchIsAheadOfBusinessAndWhoCouldBuildTheBridge() {
    Journey.signIn(page, application.address(), ActingAs.ANALYST);
    page.locator(".menu a").filter(new Locator.FilterOptions().setHasText("Territoire")).click();
    page.locator(".boards a").filter(new Locator.FilterOptions().setHasText("Divergences")).click();
    assertThat(page.locator("h1")).hasText("Divergences");
    assertThat(page.locator(".chart-panel .sentence")).containsText("Intelligence artificielle");
    Locator first = page.locator(".block-table tbody tr:visible").first();
    assertThat(first).containsText("Intelligence artificielle");
    assertThat(first).containsText("+");

    first.locator("td a").first().click();
    assertThat(page.locator("h1")).hasText("Recherche");
    assertThat(page.locator("main")).containsText("Qui pourrait faire le pont");
    page.locator("section .behind-row a").first().click();
    assertThat(page).hasURL(Pattern.compile("/organisations/org-"));
    page.goBack();
    page.locator(".behind-row a").first().click();
    assertThat(page).hasURL(Pattern.compile("/organisations/org-"));
  }

  @Test
  void figuresLeaveAsTableAsImageAndAsReport() {
    Journey.signIn(page, application.address(), ActingAs.ANALYST);
    page.navigate(application.address() + "/insights/divergence");
    Journey.settle(page);

    requireFile("CSV", page.locator(".chart-panel a").first(), "Technologie;");
    requireFile("SVG", Journey.button(page, "SVG"), "<svg");
    requireFile("PNG", Journey.button(page, "PNG"), "PNG");
    page.navigate(application.address() + "/insights/reports?about=province:60000");
    requireFile("PDF", page.locator(".actions.own a").first(), "%PDF");
  }

  private void requireFile(String kind, Locator button, String beginning) {
    Download download = page.waitForDownload(button::click);
    Assertions.assertTrue(download.suggestedFilename().endsWith(kind.toLowerCase(Locale.ROOT)));
    try {
      String content = Files.readString(download.path(), StandardCharsets.ISO_8859_1);
      Assertions.assertTrue(
          content.substring(0, 20).contains(beginning), "what the file begins with");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
