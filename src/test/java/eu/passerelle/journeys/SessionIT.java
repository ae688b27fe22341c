package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import eu.passerelle.support.ActingAs;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a session that nobody uses: announced, put off by who is there, told afterwards. */
class SessionIT {

  private static final int WIDE = 1440;
  private static final String PAGE = "/listings/need-compoterie-pompes-compresseurs?from=mail";

  /** The container counts in minutes; a page's heartbeat must not be taken for somebody. */
  private static final String[] SHORT = {
    "--server.servlet.session.timeout=60s",
    "--passerelle.session-warning=30s",
    "--vaadin.heartbeat-interval=7"
  };

  private static final LocatorAssertions.IsVisibleOptions IN_A_MINUTE =
      new LocatorAssertions.IsVisibleOptions().setTimeout(65_000);

  /** Two people at once, since each of them has to wait. */
  @Test
  void whoIsThereStaysAndWhoIsAwayComesBackToTheSamePage(@TempDir Path directory) {
    try (RunningApplication application =
            RunningApplication.start(directory.resolve("data"), SHORT);
        Chromium chromium = new Chromium();
        BrowserContext away = Journey.open(chromium.browser(), WIDE, ColorScheme.LIGHT);
        BrowserContext there = Journey.open(chromium.browser(), WIDE, ColorScheme.LIGHT)) {
      Page left = reading(away, application, ActingAs.FOUNDER);
      Page kept = reading(there, application, ActingAs.PROFESSOR);
      Page behind = there.newPage();
      behind.navigate(application.address() + "/my");

      assertThat(notice(kept, "va prendre fin")).isVisible(IN_A_MINUTE);
      assertThat(notice(kept, "va prendre fin"))
          .containsText(Pattern.compile("prendra fin à \\d\\d:\\d\\d,"));
      assertThat(notice(behind, "va prendre fin")).isVisible();
      assertThat(new AxeBuilder(kept).include(".session-dialog").analyze().getViolations())
          .isEmpty();
      Locator stay = kept.getByText("Rester connecté");
      assertThat(stay).isFocused();
      stay.click();
      assertThat(notice(kept, "va prendre fin")).isHidden();
      assertThat(notice(behind, "va prendre fin")).isHidden();

      Locator ended = notice(left, "a pris fin");
      assertThat(ended).isVisible(IN_A_MINUTE);
      assertThat(left.locator(".person")).hasCount(1);
      left.getByText("Se reconnecter").click();
      left.waitForURL(Pattern.compile("/sign-in"));
      left.locator("form:has(input[value='%s']) button".formatted(ActingAs.FOUNDER)).click();
      assertThat(left).hasURL(application.address() + PAGE);
      assertThat(left.locator(".person")).isVisible();

      kept.navigate(application.address() + "/my");
      assertThat(kept.locator("h1")).containsText("Bonjour");
    }
  }

  private static Page reading(
      BrowserContext context, RunningApplication application, String persona) {
    Page page = context.newPage();
    Journey.signIn(page, application.address(), persona);
    page.navigate(application.address() + PAGE);
    Journey.settle(page);
    return page;
  }

  private static Locator notice(Page page, String title) {
    return page.getByRole(AriaRole.ALERTDIALOG)
        .filter(new Locator.FilterOptions().setHasText(title));
  }
}
