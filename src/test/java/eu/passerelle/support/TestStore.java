package eu.passerelle.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The store of the suite: a real MongoDB in a container wherever a Docker engine answers, the
 * embedded store elsewhere.
 */
final class TestStore {

  private static final String IMAGE = "mongo:8.0";

  private static final Map<String, Object> PROPERTIES = choose();

  private TestStore() {}

  /** The properties that point the application at it. */
  static Map<String, Object> properties() {
    return PROPERTIES;
  }

  private static Map<String, Object> choose() {
    if (isDockerThere()) {
      MongoDBContainer container = new MongoDBContainer(IMAGE);
      container.start();
      System.out.println("The suite runs on MongoDB in a container (" + IMAGE + ")");
      return Map.of("spring.mongodb.uri", container.getReplicaSetUrl("passerelle"));
    }
    System.out.println("The suite runs on the embedded store (no Docker engine answers)");
    try {
      return Map.of("passerelle.data", Files.createTempDirectory("passerelle-test").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDockerThere() {
    try {
      return DockerClientFactory.instance().isDockerAvailable();
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
