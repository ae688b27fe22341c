package eu.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen and state as axe-core judges it: wide, then made narrow, and the colours in light
 * and dark, which are the same at every width.
 */
class AccessibilityIT {

  private static final int WIDE = 1440;
  private static final int NARROW = 390;
  private static final int TALL = 1900;
  private static final Set<String> REFUSED = Set.of("serious", "critical");

  /** Axe takes these lightly; whoever finds their way by headings and landmarks does not. */
  private static final Set<String> REFUSED_TOO =
      Set.of("heading-order", "landmark-one-main", "page-has-heading-one", "skip-link");

  /** Off by default in axe, because it is new in WCAG 2.2. */
  private static final String TARGET_SIZE = "target-size";

  private static final Map<String, BrowserContext> WINDOWS = new HashMap<>();

  private static RunningApplication application;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    Path data = Files.createTempDirectory("passerelle-accessibility").resolve("data");
    application = RunningApplication.start(data);
    chromium = new Chromium();
    Screens.prepare(chromium.browser(), application.address());
  }

  @AfterAll
  static void stop() {
    chromium.close();
    application.close();
  }

  static Stream<Screen> everyScreen() {
    return Screens.ALL.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyScreen")
  void nothingStandsInTheWay(Screen screen) {
    try (Page page = window(screen).newPage()) {
      screen.show(page, application.address());
      List<String> barriers = new ArrayList<>(barriers(everyRule(page), screen + ", wide"));

      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      Journey.settle(page);
      barriers.addAll(barriers(colourRules(page), screen + ", dark"));

      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      page.setViewportSize(NARROW, TALL);
      Journey.settle(page);
      barriers.addAll(barriers(everyRule(page), screen + ", narrow"));
      assertThat(barriers).isEmpty();
    }
  }

  /** Of whoever looks at a screen; opened and signed in once. */
  private static BrowserContext window(Screen screen) {
    return WINDOWS.computeIfAbsent(
        screen.persona(),
        whose -> {
          BrowserContext window = Journey.open(chromium.browser(), WIDE, ColorScheme.LIGHT);
          try (Page page = window.newPage()) {
            screen.signIn(page, application.address());
          }
          return window;
        });
  }

  private static AxeResults everyRule(Page page) {
    AxeRuleOptions on = new AxeRuleOptions();
    on.setEnabled(true);
    AxeRunOptions options = new AxeRunOptions();
    options.setRules(Map.of(TARGET_SIZE, on));
    return inOneWindow(page).options(options).analyze();
  }

  /** All that light and dark change. */
  private static AxeResults colourRules(Page page) {
    return inOneWindow(page).withRules(List.of("color-contrast", "link-in-text-block")).analyze();
  }

  /** A second window, which axe would open otherwise, takes the focus from what is open. */
  private static AxeBuilder inOneWindow(Page page) {
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static List<String> barriers(AxeResults results, String where) {
    assertThat(results.getPasses()).as("what axe found right").isNotEmpty();
    return Stream.concat(
            found(results.getViolations())
                .filter(finding -> isRefused(finding.rule()))
                .map(finding -> finding.in(where)),
            found(results.getIncomplete())
                .filter(Finding::isContrastOnAGradient)
                .map(finding -> finding.in(where)))
        .toList();
  }

  private static boolean isRefused(Rule rule) {
    return REFUSED.contains(rule.getImpact()) || REFUSED_TOO.contains(rule.getId());
  }

  private static Stream<Finding> found(List<Rule> rules) {
    return rules.stream()
        .flatMap(rule -> rule.getNodes().stream().map(node -> new Finding(rule, node)));
  }

  private record Finding(Rule rule, CheckedNode node) {

    /** Axe cannot compute that contrast, so that nobody would notice a bad one. */
    boolean isContrastOnAGradient() {
      return rule.getId().equals("color-contrast")
          && String.valueOf(node.getFailureSummary()).contains("gradient");
    }

    String in(String where) {
      return "%n%s: %s (%s) at %s%n  %s%n  %s%n  %s%n"
          .formatted(
              where,
              rule.getId(),
              rule.getImpact(),
              node.getTarget(),
              rule.getHelp(),
              node.getHtml(),
              node.getFailureSummary());
    }
  }
}
