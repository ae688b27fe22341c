package eu.passerelle.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTests {

  private static final int KILLS = 4;
  private static final int WRITES_BEFORE_A_KILL = 150;

  @TempDir private Path directory;

  @Test
  void acknowledgedWritesSurviveAKill() throws Exception {
    Set<String> acknowledged = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(writeUntilKilled(kill));
    }

    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * WRITES_BEFORE_A_KILL);
    assertThat(kept()).containsAll(acknowledged);
  }

  private Set<String> writeUntilKilled(int round) throws IOException, InterruptedException {
    Path output = directory.resolve("round-" + round + ".txt");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AcknowledgedWriter.class.getName(),
                directory.toString(),
                String.valueOf(round))
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (writer.isAlive() && acknowledged(output).size() < WRITES_BEFORE_A_KILL) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    writer.destroyForcibly();
    assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return acknowledged(output);
  }

  /** The ids that were printed whole; each was acknowledged before. */
  private static Set<String> acknowledged(Path output) throws IOException {
    return Files.readAllLines(output).stream()
        .filter(line -> line.endsWith(";"))
        .collect(Collectors.toSet());
  }

  private Set<String> kept() {
    Set<String> kept = new HashSet<>();
    try (EmbeddedStore store = EmbeddedStore.open(directory);
        MongoClient client = MongoClients.create(store.connectionString())) {
      MongoCollection<Document> writes = client.getDatabase("passerelle").getCollection("writes");
      writes.find().forEach(write -> kept.add(write.getString("_id")));
    }
    return kept;
  }

  /** More than the 48 MB that a client takes in one reply. */
  @Test
  void aLargeCollectionIsReadWhole() {
    String filler = "x".repeat(100_000);
    try (EmbeddedStore store = EmbeddedStore.open(directory);
        MongoClient client = MongoClients.create(store.connectionString())) {
      MongoCollection<Document> large = client.getDatabase("passerelle").getCollection("large");
      for (int i = 0; i < 600; i++) {
        large.insertOne(new Document("_id", i).append("filler", filler));
      }

      assertThat(ids(large.find())).hasSize(600).doesNotHaveDuplicates();
      assertThat(ids(large.find().sort(new Document("_id", -1)).skip(10).limit(300)))
          .isEqualTo(IntStream.rangeClosed(290, 589).map(i -> 879 - i).boxed().toList());
      assertThat(ids(large.find().batchSize(250))).hasSize(600);
      assertThat(large.find().first()).isNotNull();
    }
  }

  private static List<Integer> ids(FindIterable<Document> found) {
    return found
        .projection(new Document("filler", 1))
        .map(one -> one.getInteger("_id"))
        .into(new ArrayList<>());
  }

  @Test
  void aFileInUseIsRefusedInOneSentence() {
    try (EmbeddedStore first = EmbeddedStore.open(directory)) {
      assertThat(first.connectionString().getHosts()).isNotEmpty();
      assertThatThrownBy(() -> EmbeddedStore.open(directory))
          .isInstanceOf(StartupRefusal.class)
          .hasMessageContaining("in use by another Passerelle");
    }
  }

  @Test
  void aDamagedFileIsRefusedAndLeftAsItIs() throws IOException {
    EmbeddedStore.open(directory).close();
    Path file = directory.resolve(EmbeddedStore.FILE_NAME);
    byte[] damaged = Files.readAllBytes(file);
    java.util.Arrays.fill(damaged, (byte) 'x');
    Files.write(file, damaged);

    assertThatThrownBy(() -> EmbeddedStore.open(directory))
        .isInstanceOf(StartupRefusal.class)
        .hasMessageContaining("may be damaged");
    assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
  }

  @Test
  void aDirectoryThatCannotBeMadeIsRefused() throws IOException {
    Path file = Files.createFile(directory.resolve("a-file"));

    assertThatThrownBy(() -> EmbeddedStore.open(file.resolve("data")))
        .isInstanceOf(StartupRefusal.class)
        .hasMessageContaining("--data");
  }
}
