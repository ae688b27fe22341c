package eu.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.passerelle.operations.EmbeddedStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting the application, well and badly. */
class StartsIT {

  private static final Pattern LINK =
      Pattern.compile("http://localhost:\\d+/first-administrator/\\S+");

  @TempDir private Path directory;

  private record Refusal(int exitCode, String sentence) {}

  @Test
  void aPortInUseIsSaidInOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Refusal refusal = refusedStart("--server.port=" + taken.getLocalPort());

      assertThat(refusal.exitCode()).isNotZero();
      assertThat(refusal.sentence()).contains("already in use").contains("--port");
    }
  }

  @Test
  void aDamagedDataFileIsSaidInOneSentenceAndLeftAlone() throws IOException {
    Path data = Files.createDirectories(directory.resolve("data"));
    byte[] damaged = new byte[20_000];
    Arrays.fill(damaged, (byte) 7);
    Files.write(data.resolve("passerelle.mv"), damaged);

    Refusal refusal = refusedStart();

    assertThat(refusal.exitCode()).isNotZero();
    assertThat(refusal.sentence()).contains("may be damaged");
    assertThat(Files.readAllBytes(data.resolve("passerelle.mv"))).isEqualTo(damaged);
  }

  @Test
  void anUnreachableMongoIsSaidInOneSentence() {
    Refusal refusal = refusedStart("--spring.mongodb.uri=mongodb://127.0.0.1:1/passerelle");

    assertThat(refusal.exitCode()).isNotZero();
    assertThat(refusal.sentence()).contains("does not answer");
  }

  /** A server that speaks the protocol stands in for MongoDB: what counts is who is asked. */
  @Test
  void aGivenMongoIsUsedWithoutDemonstrationAndPersonas() {
    try (EmbeddedStore server = EmbeddedStore.open(directory.resolve("server"));
        RunningApplication application =
            RunningApplication.start(
                directory.resolve("unused"), "--spring.mongodb.uri=" + server.connectionString())) {
      assertThat(application.output())
          .contains("(MongoDB at 127.0.0.1")
          .contains("Make the first administrator")
          .doesNotContain("Loaded the demonstration region");
      assertThat(directory.resolve("unused")).doesNotExist();
    }
  }

  @Test
  void aWiderAddressIsRefusedWhilePersonasAreOffered() {
    Refusal refusal = refusedStart("--server.address=0.0.0.0");

    assertThat(refusal.exitCode()).isNotZero();
    assertThat(refusal.sentence()).contains("personas");
  }

  @Test
  void aRoleThatNoProviderCanGiveIsSaidInOneSentence() {
    Refusal refusal =
        refusedStart(
            "--spring.security.oauth2.client.registration.agency.client-id=passerelle",
            "--spring.security.oauth2.client.provider.agency.issuer-uri=http://127.0.0.1:1/agency",
            "--passerelle.sign-in.providers.agency.roles.chiefs=boss");

    assertThat(refusal.exitCode()).isNotZero();
    assertThat(refusal.sentence()).contains("can give only analyst or administrator");
  }

  @Test
  void withoutPersonasThePrintedLinkMakesTheFirstAdministratorOnce() {
    Path data = directory.resolve("empty");
    try (RunningApplication application =
            RunningApplication.start(data, "--passerelle.demo=false");
        Chromium chromium = new Chromium()) {
      Matcher link = LINK.matcher(application.output());
      assertThat(link.find()).isTrue();
      Page page = chromium.browser().newPage();
      page.navigate(link.group());
      page.locator("input[name=name]").fill("Ada Premier");
      page.locator("input[name=email]").fill("ada@example.org");
      page.locator("main form button").click();
      Journey.agreeIfAsked(page);
      page.waitForURL("**/my*");
      assertThat(page.locator("h1")).containsText("Ada Premier");

      Page again = chromium.browser().newPage();
      again.navigate(link.group());
      assertThat(again.locator("main form")).hasCount(0);

      again.navigate(application.address() + "/sign-in");
      assertThat(again.locator("main .empty-state")).isVisible();
      assertThat(again.locator("main a[href^='oauth2'], main form")).hasCount(0);
    }
  }

  @Test
  void laterStartsKeepTheDataAndTheRunningOneIsNotDisturbed() {
    Path data = directory.resolve("kept");
    try (RunningApplication first = RunningApplication.start(data)) {
      assertThat(first.output()).contains("Loaded the demonstration region");
      Path log = directory.resolve("second.log");
      Process second = RunningApplication.launch(data, log);
      assertThat(RunningApplication.awaitExit(second)).isNotZero();
    }
    try (RunningApplication later = RunningApplication.start(data)) {
      assertThat(later.output()).doesNotContain("Loaded the demonstration region");
    }
  }

  private Refusal refusedStart(String... arguments) {
    Path log = directory.resolve("refused.log");
    Process process = RunningApplication.launch(directory.resolve("data"), log, arguments);
    int exitCode = RunningApplication.awaitExit(process);
    return new Refusal(exitCode, lastSentence(log));
  }

  /** The lines that are addressed to the operator; there must be one only. */
  private static String lastSentence(Path log) {
    try {
      var lines =
          Files.readAllLines(log).stream().filter(line -> line.startsWith("passerelle: ")).toList();
      assertThat(lines).hasSize(1);
      return lines.getFirst();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
