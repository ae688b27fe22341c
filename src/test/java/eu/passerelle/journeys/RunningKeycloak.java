package eu.passerelle.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Keycloak in a process of its own, on a free port and with nothing kept, with the realm of
 * {@code config/keycloak} for an application at another address than the usual one.
 */
final class RunningKeycloak implements AutoCloseable {

  private static final Path UNPACKED = Path.of("target", "keycloak");
  private static final Path REALM = Path.of("config", "keycloak", "passerelle-realm.json");
  private static final String USUAL_APPLICATION = "http://localhost:8080";
  private static final String ADMINISTRATOR = "admin";
  private static final String PASSWORD = "for-trial";
  private static final long PATIENCE_SECONDS = 240;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final Path log;
  private final String address;

  private RunningKeycloak(Process process, Path log, String address) {
    this.process = process;
    this.log = log;
    this.address = address;
    awaitReady();
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param application where the application is that people sign in to
   */
  static RunningKeycloak start(String application) {
    Path home = home();
    Path log = UNPACKED.resolve("keycloak.log");
    int port = freePort();
    try {
      Path imported = Files.createDirectories(home.resolve("data").resolve("import"));
      Files.writeString(
          imported.resolve(REALM.getFileName()),
          Files.readString(REALM).replace(USUAL_APPLICATION, application));
      return new RunningKeycloak(launch(home, log, port), log, "http://localhost:" + port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path home() {
    try (Stream<Path> unpacked = Files.list(UNPACKED)) {
      return unpacked
          .filter(folder -> Files.isRegularFile(folder.resolve("bin").resolve("kc.sh")))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException("run ./passerelle test keycloak, which unpacks Keycloak", e);
    }
  }

  private static Process launch(Path home, Path log, int port) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
                "bash",
                home.resolve("bin").resolve("kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=localhost",
                "--http-port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    command
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP",
                "-Xms128m -Xmx768m",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                PASSWORD));
    return command.start();
  }

  /** A port that nobody uses at the moment. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (process.isAlive() && System.nanoTime() < deadline) {
      if (answers()) {
        return;
      }
      pause();
    }
    close();
    throw new IllegalStateException("Keycloak did not get ready; see " + log);
  }

  private boolean answers() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
              .build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The realm, as its tokens name it. */
  String issuer() {
    return address + "/realms/passerelle";
  }

  /**
   * Adds somebody with a password.
   *
   * @param user as Keycloak's administration describes a user
   */
  void add(String user) {
    administer("POST", "/users", user);
  }

  void disable(String username) {
    administer("PUT", "/users/" + id(username), "{\"enabled\": false}");
  }

  void takeOut(String username, String group) {
    administer("DELETE", "/users/%s/groups/%s".formatted(id(username), groupId(group)), "");
  }

  private String id(String username) {
    return found("/users?exact=true&username=" + username);
  }

  private String groupId(String group) {
    return found("/groups?exact=true&search=" + group);
  }

  private String found(String path) {
    return read(administer("GET", path, "")).get(0).get("id").asString();
  }

  private String administer(String method, String path, String body) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(address + "/admin/realms/passerelle" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
    }
    return answer.body();
  }

  private String token() {
    String form =
        Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                ADMINISTRATOR,
                "password",
                PASSWORD)
            .entrySet()
            .stream()
            .map(part ->
                part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(address + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    return read(answer.body()).get("access_token").asString();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(String json) {
    return JSON.readTree(json);
  }

  /** The script replaces itself by Java, so there is one process to end, and what it started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    RunningApplication.awaitExit(process);
  }
}
