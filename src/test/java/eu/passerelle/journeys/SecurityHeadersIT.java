package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the browser is told not to do, it does not, and nothing of ours asks it to. */
class SecurityHeadersIT {

  private static final int WIDE = 1440;

  /** One of each way in which a page is put together. */
  private static final Set<String> WALKED =
      Set.of(
          "landing",
          "language-menu",
          "explore",
          "listing",
          "cluster",
          "sign-in",
          "my-space",
          "person-menu",
          "publish",
          "publish-choices",
          "protection",
          "tuning",
          "comparison-dismiss",
          "inbox",
          "mail-log",
          "import-plan",
          "list-edit",
          "preferences");

  private static final Map<String, BrowserContext> WINDOWS = new HashMap<>();

  private static RunningApplication application;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    Path data = Files.createTempDirectory("passerelle-headers").resolve("data");
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
    context = Journey.open(chromium.browser(), WIDE, ColorScheme.LIGHT);
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
  }

  static Stream<Screen> walked() {
    return Screens.ALL.stream().filter(screen -> WALKED.contains(screen.name()));
  }

  @Test
  void everyScreenToWalkIsThere() {
    assertThat(walked().map(Screen::name)).containsExactlyInAnyOrderElementsOf(WALKED);
  }

  /** Chromium writes what a policy forbade to the console, as an error. */
  @ParameterizedTest
  @MethodSource("walked")
  void noScreenDoesWhatIsForbidden(Screen screen) {
    List<String> complaints = new ArrayList<>();
    try (Page shown = window(screen).newPage()) {
      shown.onConsoleMessage(message -> {
        if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
          complaints.add(message.text());
        }
      });
      shown.onPageError(complaints::add);
      screen.show(shown, application.address());
    }
    assertThat(complaints).isEmpty();
  }

  /** Of whoever looks at a screen; opened and signed in once. */
  private static BrowserContext window(Screen screen) {
    return WINDOWS.computeIfAbsent(
        screen.persona(),
        whose -> {
          BrowserContext window = Journey.open(chromium.browser(), WIDE, ColorScheme.LIGHT);
          try (Page shown = window.newPage()) {
            screen.signIn(shown, application.address());
          }
          return window;
        });
  }

  @Test
  void theServerMayReachThePageByItsSocket() {
    WebSocket socket = page.waitForWebSocket(() -> page.navigate(application.address()));

    Journey.settle(page);
    assertThat(socket.url()).contains("/VAADIN/push");
    assertThat(socket.isClosed()).isFalse();
  }

  @Test
  void aMailIsShownAsItIs() {
    Journey.signIn(page, application.address(), "1-founder");
    page.navigate(application.address() + "/inbox");
    page.locator(".inbox .list-row a").first().click();

    assertThat(page.frameLocator("iframe.mail-frame").locator("a").first()).isVisible();
  }

  @Test
  void aScriptThatWasSlippedInDoesNotRun() {
    page.navigate(application.address());
    Journey.settle(page);

    page.evaluate(
        """
        () => {
          window.refused = [];
          document.addEventListener('securitypolicyviolation',
              violation => window.refused.push(violation.effectiveDirective));
          const script = document.createElement('script');
          script.textContent = 'window.slippedIn = true';
          document.body.append(script);
          const image = document.createElement('div');
          image.innerHTML = '<img src="data:," onerror="window.slippedIn = true">';
          document.body.append(image);
          const other = document.createElement('script');
          other.src = 'https://elsewhere.example/script.js';
          document.body.append(other);
        }
        """);
    page.waitForFunction("() => window.refused.length === 3");

    assertThat(page.evaluate("window.slippedIn")).isNull();
  }

  @Test
  void theWordForOurScriptsIsAnotherEachTime() {
    assertThat(policy()).contains("'nonce-").isNotEqualTo(policy());
  }

  private String policy() {
    return page.navigate(application.address()).headerValue("content-security-policy");
  }

  @Test
  void noOtherPageCanFrameOurs() {
    context.route(
        "https://elsewhere.example/",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody(
                        "<iframe src='%s/sign-in'></iframe>".formatted(application.address()))));
    page.navigate("https://elsewhere.example/");

    Frame framed = page.frames().getLast();
    assertThat(framed.parentFrame()).isEqualTo(page.mainFrame());
    assertThat(framed.url()).startsWith("chrome-error:");
  }
}
