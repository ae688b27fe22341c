package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coming in through an OpenID Connect provider, on its own login page, and leaving again. */
class SignInIT {

  private static final Pattern LINK =
      Pattern.compile("http://localhost:\\d+/first-administrator/\\S+");

  private static MockOAuth2Server providers;
  private static MockOAuth2Server leaving;
  private static RunningApplication application;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    providers = new MockOAuth2Server(new OAuth2Config(true));
    providers.start();
    leaving = new MockOAuth2Server(new OAuth2Config(true));
    leaving.start();
    Path data = Files.createTempDirectory("passerelle-sign-in").resolve("data");
    application = RunningApplication.start(data, settings().toArray(String[]::new));
    chromium = new Chromium();
  }

  /** The agency gives roles, the city is trusted with its own domain, two others do not answer. */
  private static Stream<String> settings() {
    return Stream.of(
            provider("agency", "Agence", providers.issuerUrl("agency").toString()),
            provider("city", "Ville", providers.issuerUrl("city").toString()),
            provider("leaving", "Partant", leaving.issuerUrl("leaving").toString()),
            provider("closed", "Absent", "http://127.0.0.1:1/closed"),
            Stream.of(
                "--passerelle.sign-in.providers.agency.roles.passerelle-analysts=analyst",
                "--passerelle.sign-in.providers.agency.roles.passerelle-admins=administrator",
                "--passerelle.sign-in.providers.city.trusted-domains=ville.example"))
        .flatMap(settings -> settings);
  }

  private static Stream<String> provider(String id, String name, String issuer) {
    String registration = "--spring.security.oauth2.client.registration." + id;
    return Stream.of(
        registration + ".client-id=passerelle",
        registration + ".client-secret=for-trial",
        registration + ".client-name=" + name,
        "--spring.security.oauth2.client.provider." + id + ".issuer-uri=" + issuer);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    application.close();
    providers.shutdown();
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

  /** The mock's login page would fetch a font from elsewhere. */
  private static BrowserContext newContext() {
    BrowserContext context =
        chromium.browser().newContext(new Browser.NewContextOptions().setLocale("fr-BE"));
    context.route(Pattern.compile("^https?://(?!localhost|127\\.0\\.0\\.1)"), Route::abort);
    return context;
  }

  @Test
  void somebodyNewComesToASpaceOfTheirOwn() {
    page.navigate(application.address() + "/sign-in");
    String sessionBefore = session();
    assertThat(page.locator(".providers a"))
        .hasText(
            new String[] {
              "Se connecter avec Absent",
              "Se connecter avec Agence",
              "Se connecter avec Partant",
              "Se connecter avec Ville"
            });
    assertThat(page.locator(".persona")).hasCount(6);

    through("Agence", "ada", person("Ada Premier", "ada@agence.example", true));

    assertAtHome("Ada Premier");
    Assertions.assertNotEquals(sessionBefore, session(), "a session that was known before");
  }

  @Test
  void whoHasNoNameIsCalledByTheirAddress() {
    signIn("Agence", "nameless", "{\"email\": \"sans.nom@agence.example\"}");

    assertAtHome("sans.nom");
  }

  @Test
  void whoWantedAPageFirstLandsThere() {
    page.navigate(application.address() + "/reviews");
    assertThat(page).hasURL(Pattern.compile("/sign-in"));

    through("Agence", "deep", analyst("Dina Profond", "dina@agence.example"));

    page.waitForURL(url -> url.startsWith(application.address()));
    Journey.agreeIfAsked(page);
    page.waitForURL(Pattern.compile("/reviews(\\?continue)?$"));
    assertThat(page.locator("h1")).hasText("Annonces à relire");
  }

  @Test
  void aRoleLastsAsLongAsTheProviderGivesIt() {
    signIn("Agence", "role", analyst("Rolande Passage", "rolande@agence.example"));
    assertThat(reviews()).isVisible();

    try (BrowserContext later = newContext()) {
      page = later.newPage();
      signIn("Agence", "role", person("Rolande Passage", "rolande@agence.example", true));
      assertAtHome("Rolande Passage");
      assertThat(reviews()).hasCount(0);
    }
  }

  @Test
  void aGroupThatGivesNothingGivesNothing() {
    signIn(
        "Agence",
        "grouped",
        person(
            "Gaston Groupe", "gaston@agence.example", true, "administrator", "ANALYST", "analyst"));

    assertAtHome("Gaston Groupe");
    assertThat(reviews()).hasCount(0);
  }

  @Test
  void groupsOfAProviderThatGivesNoRolesGiveNone() {
    signIn("Ville", "citizen", analyst("Vera Ville", "vera@ville.example"));

    assertAtHome("Vera Ville");
    assertThat(reviews()).hasCount(0);
  }

  @Test
  void aVerifiedAddressLeadsToTheAccountThatHasIt() {
    signIn("Agence", "pyd", person("P.-Y. D.", "PY.Dardenne@agence.example", true));

    assertAtHome("Pierre-Yves Dardenne");
    assertThat(reviews()).isVisible();
  }

  @Test
  void anAddressThatNobodyVouchesForDoesNot() {
    signIn("Ville", "mallory", person("Mallory", "py.dardenne@agence.example", false));

    assertRefused("Un compte existe déjà avec cette adresse");
  }

  @Test
  void aTrustedProviderVouchesForItsOwnDomainOnly() {
    signIn("Agence", "ines", person("Inès Double", "ines@ville.example", true));
    assertAtHome("Inès Double");

    try (BrowserContext other = newContext()) {
      page = other.newPage();
      signIn("Ville", "ines-d", "{\"name\": \"I. Double\", \"email\": \"ines@ville.example\"}");
      assertAtHome("Inès Double");
    }
    try (BrowserContext other = newContext()) {
      page = other.newPage();
      signIn("Ville", "elise", "{\"name\": \"Élise\", \"email\": \"elise@sonnaille.example\"}");
      assertRefused("Un compte existe déjà avec cette adresse");
    }
  }

  @Test
  void withoutAnAddressNobodyIsLetIn() {
    signIn("Agence", "silent", "{\"name\": \"Sans Adresse\"}");

    assertRefused("n’a pas transmis votre adresse");
  }

  @Test
  void signingOutEndsTheSessionAtTheProviderToo() {
    List<String> asked = new ArrayList<>();
    signIn("Agence", "leaver", person("Léa Sortie", "lea@agence.example", true));
    page.onRequest(request -> asked.add(request.url()));

    signOut();

    assertThat(page.locator(".navbar a[href='sign-in']")).isVisible();
    assertThat(page).hasURL(application.address() + "/");
    String there =
        asked.stream().filter(url -> url.contains("/agency/endsession")).findFirst().orElseThrow();
    Assertions.assertTrue(there.contains("id_token_hint="), there);
    assertNobodyIsSignedIn();
  }

  @Test
  void aPersonaSignsOutHereOnly() {
    Journey.signIn(page, application.address(), "1-founder");
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));

    signOut();

    assertThat(page.locator(".navbar a[href='sign-in']")).isVisible();
    Assertions.assertTrue(asked.stream().allMatch(url -> url.startsWith(application.address())));
    assertNobodyIsSignedIn();
  }

  @Test
  void aProviderThatDoesNotAnswerKeepsNobodyElseOut() {
    page.navigate(application.address() + "/sign-in");
    choose("Absent");
    assertRefused("ne répond pas");

    through("Agence", "other", person("Odile Autre", "odile@agence.example", true));
    assertAtHome("Odile Autre");
  }

  @Test
  void aProviderThatGoesAwayMeanwhileIsToldToo() {
    page.navigate(application.address() + "/sign-in");
    choose("Partant");
    page.locator("input[name=username]").waitFor();
    String state = parameter(page.url(), "state");
    leaving.shutdown();

    page.navigate(application.address() + "/login/oauth2/code/leaving?code=useless&state=" + state);

    assertRefused("ne répond pas");
  }

  @Test
  void anAnswerThatNobodyAskedForSignsNobodyIn() {
    page.navigate(application.address() + "/login/oauth2/code/agency?code=made-up&state=made-up");

    assertRefused("La connexion n’a pas abouti");
    assertNobodyIsSignedIn();
  }

  @Test
  void aProviderMayBringTheFirstAdministrator(@TempDir Path directory) {
    try (RunningApplication deployed =
        RunningApplication.start(
            directory.resolve("data"),
            Stream.concat(settings(), Stream.of("--passerelle.demo=false"))
                .toArray(String[]::new))) {
      Matcher link = LINK.matcher(deployed.output());
      Assertions.assertTrue(link.find(), "the link is printed");
      page.navigate(link.group());
      assertThat(page.locator("main form")).isVisible();

      page.navigate(deployed.address() + "/sign-in");
      assertThat(page.locator(".persona")).hasCount(0);
      through(
          "Agence",
          "chief",
          person("Chantal Chef", "chantal@agence.example", true, "passerelle-admins"));
      assertAtHome(deployed, "Chantal Chef");

      page.navigate(link.group());
      assertThat(page.locator(".empty-state")).containsText("n’est plus valable");
    }
  }

  /** Claims as they are typed on the login page. */
  private static String person(String name, String address, boolean verified, String... groups) {
    return "{\"name\": \"%s\", \"email\": \"%s\", \"email_verified\": %s, \"groups\": [%s]}"
        .formatted(
            name,
            address,
            verified,
            Stream.of(groups).map(group -> '"' + group + '"').collect(Collectors.joining(", ")));
  }

  private static String analyst(String name, String address) {
    return person(name, address, true, "staff", "passerelle-analysts");
  }

  private void signIn(String provider, String subject, String claims) {
    page.navigate(application.address() + "/sign-in");
    through(provider, subject, claims);
  }

  /** From the sign-in page over the provider's login page and back. */
  private void through(String provider, String subject, String claims) {
    choose(provider);
    page.locator("input[name=username]").fill(subject);
    page.locator("textarea[name=claims]").fill(claims);
    page.locator("input[type=submit]").click();
  }

  private void choose(String provider) {
    page.locator(".providers a", new Page.LocatorOptions().setHasText(provider)).click();
  }

  private void assertAtHome(String name) {
    assertAtHome(application, name);
  }

  private void assertAtHome(RunningApplication where, String name) {
    page.waitForURL(url -> url.startsWith(where.address()));
    Journey.agreeIfAsked(page);
    page.waitForURL("**/my*");
    assertThat(page.locator("h1")).hasText("Bonjour, " + name);
  }

  private void assertRefused(String why) {
    assertThat(page).hasURL(Pattern.compile("/sign-in\\?refused="));
    assertThat(page.locator("[role=alert]")).containsText(why);
  }

  private void assertNobodyIsSignedIn() {
    page.navigate(application.address() + "/my");
    assertThat(page).hasURL(Pattern.compile("/sign-in"));
  }

  private Locator reviews() {
    return page.locator(".menu a[href='reviews']");
  }

  private void signOut() {
    page.locator(".person vaadin-button").first().click();
    page.locator("vaadin-popover vaadin-button")
        .filter(new Locator.FilterOptions().setHasText("Se déconnecter"))
        .click();
  }

  private String session() {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElseThrow();
  }

  private static String parameter(String address, String name) {
    return Stream.of(URI.create(address).getQuery().split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst()
        .orElseThrow();
  }
}
