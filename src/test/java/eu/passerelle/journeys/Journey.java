package eu.passerelle.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;

/** Steps that journeys share. */
final class Journey {

  private Journey() {}

  /** A window of somebody who reads French and does not like things that move. */
  static BrowserContext open(Browser browser, int width, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setLocale("fr-BE")
            .setReducedMotion(ReducedMotion.REDUCE)
            .setColorScheme(scheme)
            .setViewportSize(width, width > 1000 ? 900 : 1900));
  }

  /** Signs in as a persona with one click, and waits for their own space. */
  static void signIn(Page page, String address, String persona) {
    page.navigate(address + "/sign-in");
    page.locator("form:has(input[value='%s']) button".formatted(persona)).click();
    page.waitForURL(address + "/my*");
    page.locator("main h1").first().waitFor();
  }

  /** Agrees to the terms where the page that comes next asks for it, as it does somebody new. */
  static void agreeIfAsked(Page page) {
    page.waitForURL(url -> !url.contains("/sign-in") && !url.contains("oauth2"));
    settle(page);
    if (page.url().contains("/welcome")) {
      page.locator("main vaadin-checkbox input").check();
      page.locator("main .form .actions vaadin-button").click();
      page.waitForURL(url -> !url.contains("/welcome"));
    }
  }

  /**
   * Waits until the server has answered everything, letters are there and nothing moves any more.
   */
  static void settle(Page page) {
    page.locator("main h1").first().waitFor();
    page.waitForFunction(
        """
        () => Object.values(window.Vaadin.Flow.clients)
                .every(client => !client.isActive || !client.isActive())
            && document.fonts.status === 'loaded'
            && [...document.querySelectorAll('.chart')]
                .every(chart => chart.clientWidth === 0 || chart.hasAttribute('drawn'))
            && document.getAnimations()
                .filter(animation => animation.effect.getComputedTiming().iterations < Infinity)
                .every(animation => animation.playState === 'finished')
        """);
  }

  /** Gives a CSV file to the import. */
  static void giveFile(Page page, String csv) {
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(
            new FilePayload("annonces.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
  }

  /** Gives a picture to the upload in a part of a page. */
  static void givePicture(Locator part, String name) {
    part.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "image/png", picture()));
  }

  private static byte[] picture() {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Locator dialogButton(Page page, String text) {
    return page.locator(
        "[aria-modal=true] vaadin-button", new Page.LocatorOptions().setHasText(text));
  }

  /** Fills one of the times of a meeting. */
  static void fillMeetingTime(Page page, int number, String hour) {
    String day =
        LocalDate.now().plusDays(9 + number).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    page.getByLabel("Date %d, jour".formatted(number)).fill(day);
    page.keyboard().press("Enter");
    page.getByLabel("Date %d, heure".formatted(number)).fill(hour);
    page.keyboard().press("Enter");
  }

  static Locator button(Page page, String text) {
    return page.locator("main vaadin-button", new Page.LocatorOptions().setHasText(text)).first();
  }

  /** Submits a listing that falls short all the same, with a note that says why. */
  static void overrule(Page page) {
    awaitDialog(page);
    page.locator("[aria-modal=true] textarea").fill("Tout partenaire convient.");
    page.locator("[aria-modal=true] vaadin-button").first().click();
  }

  /** Waits for a dialog; its host has no size, its buttons have. */
  static void awaitDialog(Page page) {
    page.locator("[aria-modal=true] vaadin-button").last().waitFor();
  }
}
