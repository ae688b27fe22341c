package eu.passerelle.journeys;

import com.microsoft.playwright.Page;

/** Steps that journeys share. */
final class Journey {

  private Journey() {}

  /** Signs in as a persona with one click, and waits for their own space. */
  static void signIn(Page page, String address, String persona) {
    page.navigate(address + "/sign-in");
    page.locator("form:has(input[value='%s']) button".formatted(persona)).click();
    page.waitForURL(address + "/my*");
    page.locator("main h1").first().waitFor();
  }
}
