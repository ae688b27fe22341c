package eu.passerelle.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code ./passerelle pictures}: walks every screen at 1440 and 390 px wide, light and dark, and
 * leaves the pictures under {@code target/pictures}; those of the documents go to {@code
 * docs/pictures}.
 */
public final class Pictures {

  private static final Path ALL = Path.of("target", "pictures");
  private static final Path DOCUMENTS = Path.of("docs", "pictures");
  private static final List<String> IN_DOCUMENTS =
      List.of("landing", "listing", "publish", "explore");

  /** A screen: as whom (null: a visitor), where, and what to do there before the picture. */
  private record Screen(String name, String persona, String path, Consumer<Page> preparation) {}

  private static final String VISITOR = "";

  private static final List<Screen> SCREENS =
      List.of(
          screen("landing", VISITOR, ""),
          screen("explore", VISITOR, "explore?q=capteurs"),
          screen("explore-nothing", VISITOR, "explore?q=xylophone"),
          new Screen(
              "listing",
              VISITOR,
              "listings/need-compoterie-pompes-compresseurs",
              Pictures::openWhy),
          screen("organisations", VISITOR, "organisations"),
          screen("organisation", VISITOR, "organisations/org-univ-haute-meuse"),
          screen("not-found", VISITOR, "listings/nowhere"),
          screen("sign-in", VISITOR, "sign-in"),
          screen("my-space", "2-professor", "my"),
          new Screen("publish", "1-founder", "publish/new-need", Pictures::write),
          screen("my-space-founder", "1-founder", "my"),
          screen("publish-capability", "2-professor", "publish/new-capability"),
          screen(
              "organisation-edit",
              "2-professor",
              "organisations/edit/org-unite-vision-haute-meuse"),
          screen("reviews", "5-analyst", "reviews"),
          screen("import", "3-transfer", "my/import"),
          new Screen("import-plan", "1-founder", "my/import", Pictures::giveFile));

  private Pictures() {}

  private static Screen screen(String name, String persona, String path) {
    return new Screen(name, persona, path, page -> {});
  }

  private static void openWhy(Page page) {
    page.locator(".match .why vaadin-details-summary").first().click();
    page.waitForTimeout(400);
  }

  private static void write(Page page) {
    page.locator("main .form vaadin-text-field input")
        .first()
        .fill("Savoir la veille quelle brebis va agneler, sans passer la nuit à la bergerie");
    page.locator("main .form > vaadin-text-area textarea")
        .first()
        .fill(
            "Nos éleveurs perdent des agneaux la nuit faute de surveillance. Nous cherchons une méthode"
                + " d'analyse des mouvements de nos colliers connectés (accéléromètre, LoRaWAN) qui"
                + " annonce l'agnelage, les boiteries et les maladies débutantes chez la brebis.");
    page.waitForTimeout(1800);
    for (int i = 0; i < 3; i++) {
      if (page.locator(".suggestion").count() > 0) {
        page.locator(".suggestion").first().click();
        page.waitForTimeout(900);
      }
    }
  }

  private static void giveFile(Page page) {
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(
            new FilePayload(
                "besoins.csv",
                "text/csv",
                """
                Votre référence;Besoin ou compétence;Titre;Résumé;Technologies;Domaines d’application;Maturité (TRL);Prix
                S-01;besoin;Savoir la veille quelle brebis va agneler;Nos éleveurs veillent la nuit.;IoT;Agriculture;5-7;12
                S-02;besoin;Colliers qui tiennent dix ans sans pile;Changer les piles coûte plus que le collier.;Internet des objet;Agriculture;05-juil;
                S-03;;Un besoin qui ne dit pas ce qu’il est;;;;haut;
                S-04;besoin;Une alerte quand le chien du voisin approche;;Vision par ordinateur;;;
                """
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    page.locator(".row-table").waitFor();
    page.waitForTimeout(800);
    page.locator(".row-table").scrollIntoViewIfNeeded();
  }

  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(ALL);
    Files.createDirectories(DOCUMENTS);
    Path data = Files.createTempDirectory("passerelle-pictures").resolve("data");
    List<String> wanted = List.of(arguments);
    try (RunningApplication application = RunningApplication.start(data);
        Chromium chromium = new Chromium()) {
      for (Screen screen : SCREENS) {
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
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("fr-BE")
                .setColorScheme(scheme)
                .setViewportSize(width, width > 1000 ? 900 : 1900))) {
      Page page = context.newPage();
      if (!screen.persona().isEmpty()) {
        Journey.signIn(page, application.address(), screen.persona());
      }
      page.navigate(application.address() + "/" + screen.path());
      page.locator("main").first().waitFor();
      page.waitForTimeout(600);
      screen.preparation().accept(page);
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
