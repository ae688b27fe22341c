package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What Passerelle promises on its card, each sentence from beginning to end in a real browser and
 * with a real mail server: startups post challenges, universities advertise spin-off capabilities,
 * cluster managers curate match lists, users receive e-mail digests.
 */
class CardIT {

  private static final String FOUNDER_ADDRESS = "elise@sonnaille.example";
  private static final String PROFESSOR_ADDRESS = "b.collignon@haute-meuse.example";

  private static MailServer mails;
  private static RunningApplication application;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    mails = new MailServer();
    Path data = Files.createTempDirectory("passerelle-card").resolve("data");
    application =
        RunningApplication.start(
            data,
            mails.host(),
            mails.port(),
            "--passerelle.digest.day=" + LocalDate.now(ZoneId.of("Europe/Brussels")).getDayOfWeek(),
            "--passerelle.digest.hour=0");
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    application.close();
    mails.close();
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
  void aStartupPostsAChallengeAndHearsThatItIsOnline() {
    String title = "Retrouver une vache égarée quand le brouillard couvre le plateau";
    String id =
        publish(
            "1-founder",
            "need",
            title,
            "Nos capteurs sans fil et leurs alertes perdent le signal dans les fonds de vallée, l'éleveur"
                + " cherche ses vaches à pied.",
            "Internet des objets",
            "Agriculture");

    MimeMessage mail = mails.awaited(FOUNDER_ADDRESS, title + " » est en ligne");
    assertThat(MailServer.text(mail)).contains("/listings/" + id);
    page.navigate(application.address() + "/explore?q=brouillard+plateau");
    assertThat(
            page.locator(".results .card h3, .results .card h2, .results .card")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first())
        .isVisible();
  }

  @Test
  void aUniversityAdvertisesASpinOffCapability() {
    String title = "Une caméra de pâture qui compte les bêtes, projet de spin-off";
    Journey.signIn(page, application.address(), "2-professor");
    page.navigate(application.address() + "/publish/new-capability");
    page.locator("vaadin-select", new Page.LocatorOptions().setHasText("Technologie"))
        .first()
        .click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Projet de spin-off"))
        .click();
    String id =
        writeAndSubmit(
            title,
            "Notre laboratoire a mis au point une vision par ordinateur embarquée qui compte et"
                + " identifie les bovins au pré. Nous cherchons un premier client et un gérant.",
            "Vision par ordinateur",
            "Agriculture");
    approve(id);

    assertThat(MailServer.text(mails.awaited(PROFESSOR_ADDRESS, title + " » est en ligne")))
        .contains(id);
    page.navigate(application.address() + "/listings/" + id);
    assertThat(page.locator("main article.listing")).containsText("spin-off");
    assertThat(page.locator(".match").first()).isVisible();
  }

  @Test
  void aClusterManagerCuratesAListAndSharesItByALinkThatCanBeWithdrawn() {
    Journey.signIn(page, application.address(), "4-cluster");
    page.navigate(application.address() + "/listings/need-etable-boiteries");
    page.locator(".match vaadin-menu-bar vaadin-menu-bar-button").first().click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Nouvelle liste"))
        .click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.locator("input").first().fill("Boiteries : qui rencontrer");
    dialog.locator("vaadin-button", new Locator.LocatorOptions().setHasText("Créer")).click();
    assertThat(page).hasURL(Pattern.compile("/lists/edit/"));
    assertThat(page.locator(".pair")).hasCount(1);
    page.locator(".pair textarea").fill("Se voir à la traite du soir.");
    page.locator(".pair textarea").blur();

    button("Créer un lien").click();
    Locator link = page.locator("aside vaadin-text-field[readonly] input");
    assertThat(link).hasValue(Pattern.compile("/lists/shared/"));
    String address = link.inputValue();
    try (BrowserContext stranger = newContext()) {
      Page reader = stranger.newPage();
      reader.navigate(address);
      assertThat(reader.locator("h1")).hasText("Boiteries : qui rencontrer");
      assertThat(reader.locator(".pair")).containsText("Se voir à la traite du soir.");
      button("Retirer", page.locator("aside")).click();
      assertThat(page.locator("aside vaadin-text-field[readonly]")).hasCount(0);
      reader.reload();
      assertThat(reader.locator(".pair")).hasCount(0);
      assertThat(reader.locator("main")).containsText("expiré");
    }
  }

  @Test
  void everyoneWithNewsReceivesOneDigestAndCanEndItWithOneClick()
      throws IOException, InterruptedException {
    MimeMessage digest = mails.awaitedDigest(FOUNDER_ADDRESS);
    assertThat(MailServer.text(digest))
        .contains("Élevage et capteurs : trois rencontres avant l'hiver")
        .contains("/lists/read/list-passage-elevage");
    assertThat(mails.digests(FOUNDER_ADDRESS)).hasSize(1);

    String unsubscribe = MailServer.header(digest, "List-Unsubscribe").replaceAll("[<>]", "");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(unsubscribe))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    Journey.signIn(page, application.address(), "1-founder");
    page.navigate(application.address() + "/preferences");
    assertThat(page.locator("vaadin-checkbox input[type=checkbox]").first()).not().isChecked();
  }

  @Test
  void anOrganisationConfirmsWhatAnAdviserWroteOnItsBehalf() {
    MimeMessage request = mails.awaited(FOUNDER_ADDRESS, "confirmer");
    page.navigate(MailServer.link(MailServer.text(request), "Lire et confirmer"));
    assertThat(page.locator("main")).containsText("marquage CE");
    button("Confirmer l’annonce").click();
    assertThat(page.locator("[role=status]").first()).containsText("Merci");

    page.navigate(MailServer.link(MailServer.text(request), "Lire et confirmer"));
    assertThat(page.locator("h1")).hasText("Ce lien n’est plus valable");
    try (BrowserContext other = newContext()) {
      Page reviewer = other.newPage();
      Journey.signIn(reviewer, application.address(), "5-analyst");
      reviewer.navigate(application.address() + "/reviews");
      assertThat(reviewer.locator("main")).containsText("marquage CE");
    }
  }

  private String publish(
      String persona, String kind, String title, String summary, String technology, String field) {
    Journey.signIn(page, application.address(), persona);
    page.navigate(application.address() + "/publish/new-" + kind);
    String id = writeAndSubmit(title, summary, technology, field);
    approve(id);
    return id;
  }

  private String writeAndSubmit(String title, String summary, String technology, String field) {
    page.locator("main .form > vaadin-text-field input").first().fill(title);
    page.locator("main .form > vaadin-text-area textarea").first().fill(summary);
    take(technology);
    take(field);
    page.locator("aside .match").first().waitFor();
    button("Soumettre à relecture").click();
    Journey.overrule(page);
    assertThat(page.locator(".notice").first()).containsText("en relecture");
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  private void take(String topic) {
    Locator suggestion = page.locator(".suggestion", new Page.LocatorOptions().setHasText(topic));
    suggestion.first().click();
    assertThat(suggestion).hasCount(0);
  }

  private void approve(String id) {
    try (BrowserContext other = newContext()) {
      Page reviewer = other.newPage();
      Journey.signIn(reviewer, application.address(), "5-analyst");
      reviewer.navigate(application.address() + "/reviews/" + id);
      reviewer
          .locator("vaadin-button", new Page.LocatorOptions().setHasText("Publier"))
          .first()
          .click();
      assertThat(reviewer).hasURL(Pattern.compile("/reviews$"));
    }
  }

  private Locator button(String text) {
    return button(text, page.locator("main"));
  }

  private static Locator button(String text, Locator within) {
    return within.locator("vaadin-button", new Locator.LocatorOptions().setHasText(text)).first();
  }
}
