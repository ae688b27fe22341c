package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with bad intentions tries from a browser, or without one. */
class AbuseIT {

  private static final String SCRIPT =
      "<img src=x onerror=window.hit=1><script>window.hit=1</script>";

  /** What an item in a list shows once it has come from the server. */
  private static final Pattern LETTERS = Pattern.compile("\\w");

  private static RunningApplication application;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    application =
        RunningApplication.start(Files.createTempDirectory("passerelle-abuse").resolve("data"));
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    application.close();
  }

  @BeforeEach
  void open() {
    context = Journey.open(chromium.browser(), 1440, ColorScheme.LIGHT);
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  /** Addresses of what belongs to others, as somebody signed in could type them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisations/edit/org-univ-haute-meuse",
        "organisations/members/org-univ-haute-meuse",
        "publish/need-compoterie-pompes-compresseurs",
        "reviews/need-compoterie-pompes-compresseurs",
        "administration/accounts",
        "administration/audit",
        "administration/mails",
        "administration/organisations"
      })
  void whatIsOthersIsNotThere(String address) {
    Journey.signIn(page, application.address(), "1-founder");

    page.navigate(application.address() + "/" + address);

    assertThat(page.locator("main .empty-state")).isVisible();
    assertThat(page.locator("main vaadin-text-field, main .account-row, main .audit-row"))
        .hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in/persona", "/sign-in/link", "/sign-in/link/open", "/logout"})
  void aFormFromAnotherSiteDoesNothing(String path) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(application.address() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "persona=6-administrator&token=x&email=a%40b.example"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .as("to the sign-in page, as whoever did nothing")
        .hasValueSatisfying(location -> assertThat(location).endsWith("/sign-in"));
  }

  @Test
  void whatPeopleTypeIsNeverRun() {
    List<String> alerts = new ArrayList<>();
    page.onDialog(dialog -> {
      alerts.add(dialog.message());
      dialog.dismiss();
    });
    Journey.signIn(page, application.address(), "1-founder");
    page.navigate(application.address() + "/organisations/edit/org-sonnaille");
    page.getByLabel("Nom").fill("Sonnaille " + SCRIPT);
    page.getByLabel("Présentation (Français)").fill("Colliers " + SCRIPT);
    Journey.button(page, "Enregistrer").click();
    page.waitForURL("**/organisations/org-sonnaille");
    page.navigate(application.address() + "/preferences");
    page.getByLabel("Nom").fill("Élise " + SCRIPT);
    Journey.button(page, "Enregistrer").click();
    assertThat(page.locator("vaadin-notification-card")).isVisible();

    for (String address :
        List.of(
            "",
            "my",
            "my/listings",
            "preferences",
            "organisations?q=Sonnaille",
            "organisations/org-sonnaille",
            "organisations/members/org-sonnaille",
            "organisations/correct/org-univ-haute-meuse",
            "explore?q=" + SCRIPT.replace("<", "%3C").replace(">", "%3E").replace(" ", "%20"),
            "inbox")) {
      visit(address);
      assertClean(address);
    }
    readAs(
        "6-administrator",
        "administration/accounts",
        "administration/audit",
        "administration/mails");
    assertThat(alerts).isEmpty();
  }

  /** Every field of a listing that takes a text, through all who read it. */
  @Test
  void whatAListingSaysIsNeverRun() {
    Journey.signIn(page, application.address(), "1-founder");
    visit("publish/new-need");
    Screens.unfoldEverything(page);
    Locator texts =
        page.locator("main .form").locator("vaadin-text-field:visible, vaadin-text-area:visible");
    assertThat(texts.count()).isGreaterThan(12);
    for (Locator field : texts.all()) {
      boolean isLink = "Lien".equals(field.evaluate("field => field.label"));
      field.locator("input, textarea").fill(isLink ? "https://x.example/" : "Hostile " + SCRIPT);
    }
    page.getByLabel("E-mail").fill("contact@x.example");
    chooseFirst("Technologies");
    chooseFirst("Domaines d’application");
    assertClean("publish/new-need");
    Journey.button(page, "Soumettre à relecture").click();
    assertThat(page.locator(".notice")).containsText("en relecture");
    Journey.settle(page);
    String listing = page.url().substring(page.url().lastIndexOf('/') + 1);
    assertClean("its own page");

    readAs("5-analyst", "reviews", "reviews/" + listing);
    try (BrowserContext other = Journey.open(chromium.browser(), 1440, ColorScheme.LIGHT)) {
      Page analyst = other.newPage();
      Journey.signIn(analyst, application.address(), "5-analyst");
      analyst.navigate(application.address() + "/reviews/" + listing);
      analyst.locator(".actions.own vaadin-button[theme~=primary]").click();
      analyst.waitForURL("**/reviews");
    }

    visit("listings/" + listing);
    assertThat(page.locator("main article.listing h1")).containsText("Hostile <img");
    for (String address :
        List.of("publish/" + listing, "my", "my/listings", "inbox", "explore?q=Hostile", "")) {
      visit(address);
      assertClean(address);
    }
    readAs("4-cluster", "listings/" + listing, "lists", "inbox");
    readAs("6-administrator", "administration/mails", "administration/audit");
  }

  private void chooseFirst(String label) {
    Locator field =
        page.locator("main .form > vaadin-multi-select-combo-box")
            .filter(new Locator.FilterOptions().setHasText(label));
    field.locator("input").click();
    page.locator("vaadin-multi-select-combo-box-item:visible")
        .filter(new Locator.FilterOptions().setHasText(LETTERS))
        .first()
        .waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    field.locator("vaadin-multi-select-combo-box-chip[slot=chip]").first().waitFor();
    page.keyboard().press("Tab");
  }

  private void visit(String address) {
    page.navigate(application.address() + "/" + address);
    Journey.settle(page);
  }

  private void readAs(String persona, String... addresses) {
    Page mine = page;
    try (BrowserContext other = Journey.open(chromium.browser(), 1440, ColorScheme.LIGHT)) {
      page = other.newPage();
      Journey.signIn(page, application.address(), persona);
      for (String address : addresses) {
        visit(address);
        assertClean(address);
      }
    } finally {
      page = mine;
    }
  }

  private void assertClean(String address) {
    assertThat(page.evaluate("window.hit")).as(address).isNull();
    assertThat(page.locator("img[src='x']").count()).as(address).isZero();
  }

  @Test
  void aLinkThatWasMadeUpOpensNothing() {
    for (String address :
        List.of(
            "link/" + "A".repeat(56),
            "own-link/" + "A".repeat(56),
            "first-administrator/made-up",
            "lists/shared/" + "A".repeat(56))) {
      page.navigate(application.address() + "/" + address);
      page.locator("main h1").first().waitFor();
      assertThat(page.locator("main vaadin-button, main form button[type=submit]").count())
          .as(address)
          .satisfiesAnyOf(
              count -> assertThat(count).isZero(),
              count -> assertThat(page.url()).as(address).contains("/sign-in"));
    }
  }

  @Test
  void aFileOfTheServerIsNotHandedOut() throws Exception {
    for (String path :
        List.of(
            "/files/need-compoterie-pompes-compresseurs/made-up",
            "/files/..%2f..%2fetc/passwd",
            "/application.yaml",
            "/actuator/env",
            "/actuator/heapdump")) {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(application.address() + path)).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body()).as(path).doesNotContain("root:", "spring:", "propertySources");
    }
  }
}
