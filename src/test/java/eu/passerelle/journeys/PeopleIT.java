package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How people come in without an identity provider, join an organisation, and leave again. */
class PeopleIT {

  private static final String SIGN_IN = "lien de connexion";

  private static MailServer mails;
  private static RunningApplication application;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    mails = new MailServer();
    Path data = Files.createTempDirectory("passerelle-people").resolve("data");
    application = RunningApplication.start(data, mails.host(), mails.port());
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    application.close();
    mails.close();
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
  void aMailedLinkMakesAnAccountOnceTheTermsAreAccepted() {
    String link = askForALink("nouvelle@atelier.example");
    page.navigate(link);
    assertThat(page.locator("main")).containsText("nouvelle@atelier.example");
    comeIn();

    page.waitForURL("**/welcome*");
    page.navigate(application.address() + "/my");
    page.waitForURL("**/welcome*");
    Journey.button(page, "Entrer").click();
    assertThat(page.locator("vaadin-checkbox[invalid]")).isVisible();
    accept("Nadia Nouvelle");
    assertThat(page.locator("h1")).hasText("Bonjour, Nadia Nouvelle");

    try (BrowserContext other = newContext()) {
      Page again = other.newPage();
      again.navigate(link);
      assertThat(again.locator(".empty-state")).isVisible();
    }
    page.navigate(application.address() + "/administration/accounts");
    assertThat(page.locator("h1")).not().hasText("Comptes");
  }

  @Test
  void anOrganisationIsClaimedValidatedAndInvitesItsPeople() {
    signInAs("i.dupont@cetic.be", "Isabelle Dupont");
    page.navigate(application.address() + "/organisations/org-cetic");
    page.locator(".organisation-actions a").first().click();
    page.getByLabel("Votre adresse professionnelle").fill("direction@ailleurs.example");
    Journey.button(page, "Envoyer le lien").click();
    assertThat(page.locator("vaadin-email-field[invalid]")).isVisible();
    page.getByLabel("Votre adresse professionnelle").fill("direction@cetic.be");
    Journey.button(page, "Envoyer le lien").click();
    assertThat(page.locator(".notice")).containsText("Un lien est parti");

    page.navigate(
        MailServer.link(
            MailServer.text(mails.awaited("direction@cetic.be", "CETIC")), "Confirmer"));
    Journey.button(page, "Confirmer").click();
    assertThat(page.locator("main")).containsText("a maintenant son administrateur");

    validate("CETIC");
    MailServer.text(mails.awaited("i.dupont@cetic.be", "a validé CETIC"));

    page.navigate(application.address() + "/organisations/members/org-cetic");
    page.locator("vaadin-email-field input").fill("stagiaire@cetic.be");
    Journey.button(page, "Inviter").click();
    assertThat(page.locator("main")).containsText("1 invitation en attente");
    joinByInvitation("stagiaire@cetic.be");

    page.reload();
    assertThat(page.locator("main")).containsText("Sam Stagiaire");
    assertThat(page.locator("main")).not().containsText("en attente");
  }

  /** Somebody without an account comes from the invitation through a mailed link back to it. */
  private void joinByInvitation(String address) {
    try (BrowserContext other = newContext()) {
      Page theirs = other.newPage();
      theirs.navigate(
          MailServer.link(MailServer.text(mails.awaited(address, "invite")), "Rejoindre"));
      theirs.getByText("Se connecter pour continuer").click();
      theirs.waitForURL("**/sign-in*");
      theirs.locator("input[name=email]").fill(address);
      theirs.locator("form:has(input[name=email]) button").click();
      theirs.waitForURL("**/sign-in?sent");
      theirs.navigate(signInLink(address, 0));
      theirs.locator("form button").click();
      theirs.waitForURL("**/welcome*");
      theirs.getByLabel("Nom").fill("Sam Stagiaire");
      theirs.locator("vaadin-checkbox input").check();
      Journey.button(theirs, "Entrer").click();
      theirs.waitForURL("**/link/*");
      Journey.button(theirs, "Rejoindre").click();
      assertThat(theirs.locator("main")).containsText("Vous agissez maintenant");
    }
  }

  private void validate(String name) {
    try (BrowserContext other = newContext()) {
      Page analyst = other.newPage();
      Journey.signIn(analyst, application.address(), "5-analyst");
      analyst.navigate(application.address() + "/administration/organisations");
      Locator row =
          analyst.locator(".request-row").filter(new Locator.FilterOptions().setHasText(name));
      row.locator("vaadin-button").first().click();
      assertThat(row).hasCount(0);
    }
  }

  @Test
  void whoErasesThemselvesTakesTheirDataAlongFirst() throws IOException {
    signInAs("partante@atelier.example", "Paula Partante");
    page.navigate(application.address() + "/preferences");
    Download download = page.waitForDownload(() -> page.getByText("Mes données, en JSON").click());
    assertThat(Files.readString(download.path())).contains("Paula Partante");

    Journey.button(page, "Effacer mon compte").click();
    Journey.awaitDialog(page);
    page.locator("vaadin-button[slot=confirm-button]").click();
    assertThat(page.locator(".navbar a[href='sign-in']")).isVisible();

    try (BrowserContext other = newContext()) {
      Page administrator = other.newPage();
      Journey.signIn(administrator, application.address(), "6-administrator");
      administrator.navigate(application.address() + "/administration/accounts?q=Partante");
      assertThat(administrator.locator(".empty-state")).isVisible();
      administrator.navigate(application.address() + "/administration/audit?action=account.erased");
      assertThat(administrator.locator(".audit-row")).containsText("Personne effacée");
    }
  }

  @Test
  void aClosedAccountIsOutWhileItsPageIsOpen() {
    signInAs("fermee@atelier.example", "Fanny Fermée");
    try (BrowserContext other = newContext()) {
      Page administrator = other.newPage();
      Journey.signIn(administrator, application.address(), "6-administrator");
      administrator.navigate(application.address() + "/administration/accounts?q=fermee");
      Journey.button(administrator, "Fermer le compte").click();
      Journey.awaitDialog(administrator);
      administrator.locator("[aria-modal=true] textarea").fill("Compte partagé");
      administrator.locator("[aria-modal=true] vaadin-button").last().click();
      assertThat(administrator.locator(".tag").getByText("Fermé")).isVisible();
    }
    assertThat(MailServer.text(mails.awaited("fermee@atelier.example", "Votre compte est fermé")))
        .contains("Compte partagé");

    page.navigate(application.address() + "/preferences");
    assertThat(page).hasURL(Pattern.compile("/sign-in"));
    page.navigate(askForALink("fermee@atelier.example"));
    comeIn();
    assertThat(page.locator("[role=alert]")).containsText("Ce compte est fermé");
  }

  private void signInAs(String address, String name) {
    page.navigate(askForALink(address));
    comeIn();
    page.waitForURL("**/welcome*");
    accept(name);
  }

  /** The answer to whoever asks is the same whether the address is known or not. */
  private String askForALink(String address) {
    page.navigate(application.address() + "/sign-in");
    int known = mails.about(address, SIGN_IN).size();
    page.locator("input[name=email]").fill(address);
    page.locator("form:has(input[name=email]) button").click();
    page.waitForURL("**/sign-in?sent");
    assertThat(page.locator(".notice")).containsText("C’est parti");
    return signInLink(address, known);
  }

  private static String signInLink(String address, int known) {
    return MailServer.link(MailServer.text(mails.awaited(address, SIGN_IN, known)), "Entrer");
  }

  private void comeIn() {
    page.locator("main form button").click();
  }

  private void accept(String name) {
    page.getByLabel("Nom").fill(name);
    page.locator("vaadin-checkbox input").check();
    Journey.button(page, "Entrer").click();
    page.waitForURL(application.address() + "/my*");
  }
}
