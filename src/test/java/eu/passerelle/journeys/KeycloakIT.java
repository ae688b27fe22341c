package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import eu.passerelle.operations.EmbeddedStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Coming in through a real Keycloak with the realm of {@code config/keycloak}. It needs Keycloak's
 * distribution, so it runs with {@code ./passerelle test keycloak} only.
 */
@Tag("keycloak")
@TestMethodOrder(OrderAnnotation.class)
class KeycloakIT {

  private static final String PASSWORD = "essai";

  private static Path data;
  private static RunningKeycloak keycloak;
  private static RunningApplication application;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    int port = RunningKeycloak.freePort();
    data = Files.createTempDirectory("passerelle-keycloak").resolve("data");
    keycloak = RunningKeycloak.start("http://localhost:" + port);
    application = RunningApplication.start(data, settings(port));
    chromium = new Chromium();
  }

  private static String[] settings(int port) {
    String registration = "--spring.security.oauth2.client.registration.keycloak.";
    String trust = "--passerelle.sign-in.providers.keycloak.roles.";
    return new String[] {
      "--server.port=" + port,
      registration + "client-id=passerelle",
      registration + "client-secret=public-secret-for-local-trial",
      registration + "client-name=Keycloak",
      "--spring.security.oauth2.client.provider.keycloak.issuer-uri=" + keycloak.issuer(),
      trust + "passerelle-analysts=analyst",
      trust + "passerelle-admins=administrator"
    };
  }

  @AfterAll
  static void stop() {
    chromium.close();
    application.close();
    keycloak.close();
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
  void anAnalystReviews() {
    signIn("camille");

    assertAtHome("Camille Thonnard");
    assertThat(reviews()).hasText("À relire");
    page.navigate(application.address() + "/reviews");
    assertThat(page.locator("h1")).hasText("Annonces à relire");
  }

  @Test
  void anAdministratorReadsTheMailLog() {
    signIn("joost");

    assertAtHome("Joost Vermeersch");
    assertThat(reviews()).hasCount(0);
    page.navigate(application.address() + "/administration/mails");
    assertThat(page.locator("h1")).hasText("Courriels");
  }

  @Test
  void whoIsInNoGroupHasNoRole() {
    signIn("lena");

    assertAtHome("Lena Hoffmann");
    assertThat(reviews()).hasCount(0);
    page.navigate(application.address() + "/administration/mails");
    assertThat(page.locator("h1")).not().hasText("Courriels");
  }

  @Test
  void aPageThatWasWantedFirstIsFoundAgain() {
    page.navigate(application.address() + "/preferences");
    page.locator(".providers a").click();
    give("lena", PASSWORD);

    page.waitForURL(url -> url.startsWith(application.address()));
    Journey.agreeIfAsked(page);
    assertThat(page).hasURL(Pattern.compile("/preferences(\\?continue)?$"));
  }

  @Test
  void signingOutEndsTheSessionThereToo() {
    signIn("lena");
    assertAtHome("Lena Hoffmann");

    page.locator(".person vaadin-button").first().click();
    page.locator("vaadin-popover vaadin-button")
        .filter(new Locator.FilterOptions().setHasText("Se déconnecter"))
        .click();
    assertThat(page.locator(".navbar a[href='sign-in']")).isVisible();
    assertThat(page).hasURL(application.address() + "/");

    choose();
    assertThat(page.locator("#password")).isVisible();
  }

  @Test
  void whoIsStillSignedInThereIsNotAskedAgain() {
    signIn("lena");
    assertAtHome("Lena Hoffmann");
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));

    choose();
    assertAtHome("Lena Hoffmann");
  }

  @Test
  void aWrongPasswordLetsNobodyIn() {
    choose();
    give("lena", "wrong");

    assertRefusedThere("invalide");
  }

  @Test
  void aGroupThatWasTakenAwayGivesNothingFromTheNextSignInOn() {
    keycloak.add(
        person(
            "odette",
            "Odette",
            "Relais",
            "odette@agence-essai.example",
            true,
            "/passerelle-analysts"));
    signIn("odette");
    assertThat(reviews()).isVisible();

    keycloak.takeOut("odette", "passerelle-analysts");
    try (BrowserContext later = newContext()) {
      page = later.newPage();
      signIn("odette");
      assertAtHome("Odette Relais");
      assertThat(reviews()).hasCount(0);
    }
  }

  @Test
  void anAddressThatKeycloakDidNotVerifyLeadsToNobodysAccount() {
    keycloak.add(person("mallory", "Mallory", "Faux", "py.dardenne@agence.example", false));

    signIn("mallory");

    assertThat(page).hasURL(Pattern.compile("/sign-in\\?refused="));
    assertThat(page.locator("[role=alert]"))
        .containsText("Un compte existe déjà avec cette adresse");
    page.navigate(application.address() + "/my");
    assertThat(page).hasURL(Pattern.compile("/sign-in"));
  }

  @Test
  void whoWasDisabledThereDoesNotComeIn() {
    keycloak.add(person("didier", "Didier", "Absent", "didier@agence-essai.example", true));
    keycloak.disable("didier");

    signIn("didier");

    assertRefusedThere("désactivé");
    page.navigate(application.address() + "/my");
    assertThat(page).hasURL(Pattern.compile("/sign-in"));
  }

  @Test
  void theCodeIsBoundToTheOneWhoAskedForIt() {
    choose();
    page.locator("#username").waitFor();

    assertThat(page.url()).contains("code_challenge_method=S256").contains("code_challenge=");
    String unbound = page.url().replaceAll("&code_challenge(_method)?=[^&]*", "");
    APIResponse answer = context.request().get(unbound, RequestOptions.create().setMaxRedirects(0));
    assertThat(answer.headers().get("location"))
        .startsWith(application.address())
        .contains("error=invalid_request");
  }

  /** Looks into the store, which is possible only once the application has let go of it. */
  @Test
  @Order(Integer.MAX_VALUE)
  void whoIsNewIsWrittenToInTheLanguageChosenThere() throws Exception {
    signIn("joost");
    assertAtHome("Joost Vermeersch");
    application.stop();

    try (EmbeddedStore store = EmbeddedStore.open(data);
        MongoClient client = MongoClients.create(store.connectionString())) {
      Document joost =
          client
              .getDatabase(Objects.requireNonNull(store.connectionString().getDatabase()))
              .getCollection("accounts")
              .find(Filters.eq("name", "Joost Vermeersch"))
              .first();
      assertThat(Objects.requireNonNull(joost).getString("language")).isEqualTo("NL");
    }
  }

  /** Somebody as Keycloak's administration describes them. */
  private static String person(
      String username,
      String first,
      String last,
      String address,
      boolean verified,
      String... groups) {
    return """
    {"username": "%s", "firstName": "%s", "lastName": "%s", "email": "%s", "emailVerified": %s,
     "enabled": true, "groups": [%s],
     "credentials": [{"type": "password", "value": "%s", "temporary": false}]}
    """
        .formatted(
            username,
            first,
            last,
            address,
            verified,
            groups.length == 0 ? "" : '"' + String.join("\", \"", groups) + '"',
            PASSWORD);
  }

  private void signIn(String username) {
    choose();
    give(username, PASSWORD);
  }

  private void choose() {
    page.navigate(application.address() + "/sign-in");
    page.locator(".providers a").click();
  }

  private void give(String username, String password) {
    page.locator("#username").fill(username);
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
  }

  private void assertAtHome(String name) {
    page.waitForURL(url -> url.startsWith(application.address()));
    Journey.agreeIfAsked(page);
    page.waitForURL("**/my*");
    assertThat(page.locator("h1")).hasText("Bonjour, " + name);
  }

  private void assertRefusedThere(String why) {
    assertThat(page.getByText(why)).isVisible();
    assertThat(page).hasURL(Pattern.compile("/realms/passerelle/login-actions/"));
  }

  private Locator reviews() {
    return page.locator(".menu a[href='reviews']");
  }
}
