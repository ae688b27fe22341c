package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
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
      page.navigate(application.address() + "/" + address);
      Journey.settle(page);
      assertClean(address);
    }
    try (BrowserContext other = Journey.open(chromium.browser(), 1440, ColorScheme.LIGHT)) {
      page = other.newPage();
      Journey.signIn(page, application.address(), "6-administrator");
      for (String address :
          List.of("administration/accounts", "administration/audit", "administration/mails")) {
        page.navigate(application.address() + "/" + address);
        Journey.settle(page);
        assertClean(address);
      }
    }
    assertThat(alerts).isEmpty();
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
