package eu.passerelle.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./passerelle pictures}: walks every screen at 1440 and 390 px wide, light and dark, and
 * leaves the pictures under {@code target/pictures}; those of the documents go to {@code
 * docs/pictures}.
 */
public final class Pictures {

  private static final Path ALL = Path.of("target", "pictures");
  private static final Path DOCUMENTS = Path.of("docs", "pictures");
  private static final List<String> IN_DOCUMENTS =
      List.of(
          "landing",
          "listing",
          "publish",
          "publish-anonymous",
          "explore",
          "own-listing",
          "protection",
          "on-behalf",
          "my-listings",
          "my-space",
          "my-space-founder",
          "list-edit",
          "comparison",
          "tuning",
          "review",
          "mail-log",
          "team",
          "validation",
          "interest",
          "introductions",
          "introduction",
          "question",
          "notices",
          "outcomes",
          "barometer",
          "divergence",
          "behind",
          "orphans",
          "trends",
          "map",
          "support",
          "ecosystems",
          "bridges",
          "what-if",
          "published",
          "report-ordered");

  private Pictures() {}

  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(ALL);
    Files.createDirectories(DOCUMENTS);
    Path data = Files.createTempDirectory("passerelle-pictures").resolve("data");
    List<String> wanted = List.of(arguments);
    try (RunningApplication application = RunningApplication.start(data);
        Chromium chromium = new Chromium()) {
      Screens.prepare(chromium.browser(), application.address());
      for (Screen screen : Screens.ALL) {
        if (wanted.isEmpty() || wanted.contains(screen.name())) {
          picture(application, chromium.browser(), screen, 1440, ColorScheme.LIGHT);
          picture(application, chromium.browser(), screen, 1440, ColorScheme.DARK);
          picture(application, chromium.browser(), screen, 390, ColorScheme.LIGHT);
          picture(application, chromium.browser(), screen, 390, ColorScheme.DARK);
        }
      }
    }
  }

  private static void picture(
      RunningApplication application,
      Browser browser,
      Screen screen,
      int width,
      ColorScheme scheme) {
    try (BrowserContext context = Journey.open(browser, width, scheme)) {
      Page page = context.newPage();
      screen.signIn(page, application.address());
      screen.show(page, application.address());
      warnOfOverflow(page, screen, width);
      String name = "%s-%d-%s.png".formatted(screen.name(), width, scheme.name().toLowerCase());
      page.screenshot(new Page.ScreenshotOptions().setPath(ALL.resolve(name)));
      if (width > 1000 && scheme == ColorScheme.LIGHT && IN_DOCUMENTS.contains(screen.name())) {
        page.screenshot(
            new Page.ScreenshotOptions().setPath(DOCUMENTS.resolve(screen.name() + ".png")));
      }
    }
  }

  private static void warnOfOverflow(Page page, Screen screen, int width) {
    Object wide = page.evaluate("document.scrollingElement.scrollWidth");
    if (wide instanceof Integer pixels && pixels > width) {
      System.out.printf("%s at %d px scrolls sideways (%d px)%n", screen.name(), width, pixels);
    }
    Object keys =
        page.evaluate(
            "(document.body.innerText.match(/\\b[a-z-]+\\.[a-z.-]+\\.[A-Z_]+\\b/g) || []).join(' ')");
    if (keys instanceof String text && !text.isBlank()) {
      System.out.printf("%s shows untranslated keys: %s%n", screen.name(), text);
    }
  }
}
