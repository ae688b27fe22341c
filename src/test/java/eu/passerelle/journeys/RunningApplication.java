package eu.passerelle.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged application in a process of its own, on a free port and a data directory of its own.
 */
public final class RunningApplication implements AutoCloseable {

  private static final Path JAR = Path.of("target", "passerelle.jar");
  private static final Pattern READY = Pattern.compile("Passerelle is ready: (http://\\S+)");
  private static final long PATIENCE_SECONDS = 180;

  private final Process process;
  private final Path log;
  private final String address;

  private RunningApplication(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.address = awaitReady();
  }

  /** Starts it and waits until it is ready. */
  public static RunningApplication start(Path data, String... arguments) {
    Path log = data.resolveSibling(data.getFileName() + ".log");
    return new RunningApplication(launch(data, log, arguments), log);
  }

  /** Starts a process without waiting. */
  static Process launch(Path data, Path log, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString(),
                "--passerelle.data=" + data));
    command.addAll(List.of(arguments));
    if (command.stream().noneMatch(argument -> argument.startsWith("--server.port="))) {
      command.add("--server.port=0");
    }
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String awaitReady() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (process.isAlive() && System.nanoTime() < deadline) {
      Matcher ready = READY.matcher(output());
      if (ready.find()) {
        return ready.group(1);
      }
      pause();
    }
    process.destroyForcibly();
    throw new IllegalStateException("the application did not get ready:\n" + output());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What it has printed so far. */
  public String output() {
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is, without a trailing slash. */
  public String address() {
    return address;
  }

  /** Ends it as Ctrl-C does and tells its exit code. */
  public int stop() {
    process.destroy();
    return awaitExit(process);
  }

  static int awaitExit(Process process) {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the process did not end");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    awaitExit(process);
  }
}
