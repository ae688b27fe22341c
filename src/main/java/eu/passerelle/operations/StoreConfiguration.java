package eu.passerelle.operations;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.scheduling.annotation.Scheduled;

/** Chooses the store: MongoDB where its connection string is given, the embedded one elsewhere. */
@Configuration
class StoreConfiguration {

  private static final int CONNECT_SECONDS = 5;

  @Bean
  Deployment deployment(
      PasserelleProperties properties,
      MongoConnectionDetails store,
      @Value("${spring.mongodb.uri:}") String uri,
      @Value("${server.address:127.0.0.1}") String address,
      Environment environment) {
    boolean embedded = uri.isBlank();
    boolean demonstration = properties.demo() == null ? embedded : properties.demo();
    boolean personas =
        environment.acceptsProfiles(Profiles.of("test")) || (embedded && demonstration);
    if (personas && !isLoopback(address)) {
      throw new StartupRefusal(
          "The address %s is refused while personas are offered, because anybody who reaches them is signed in; use --no-demo, or leave the address alone."
              .formatted(address));
    }
    return new Deployment(
        environment.getProperty("spring.application.version", ""),
        embedded ? Deployment.StoreKind.EMBEDDED : Deployment.StoreKind.MONGODB,
        embedded ? properties.data().toString() : hosts(store),
        demonstration,
        personas);
  }

  private static String hosts(MongoConnectionDetails store) {
    return String.join(", ", store.getConnectionString().getHosts());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new StartupRefusal(
          "The address %s is not one of this machine; check --host.".formatted(address), e);
    }
  }

  /** No connection string of a MongoDB deployment is given. */
  static class NoMongoGiven extends NoneNestedConditions {

    NoMongoGiven() {
      super(ConfigurationPhase.PARSE_CONFIGURATION);
    }

    @ConditionalOnProperty("spring.mongodb.uri")
    static class Given {}
  }

  /** The embedded store and its upkeep. */
  @Configuration
  @Conditional(NoMongoGiven.class)
  static class Embedded {

    @Bean
    EmbeddedStore embeddedStore(PasserelleProperties properties) {
      return EmbeddedStore.open(properties.data());
    }

    @Bean
    MongoConnectionDetails embeddedConnection(EmbeddedStore store) {
      return store::connectionString;
    }

    @Bean
    Upkeep embeddedStoreUpkeep(EmbeddedStore store) {
      return new Upkeep(store);
    }

    record Upkeep(EmbeddedStore store) {
      @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
      void compact() {
        store.compactIfWorthIt();
      }
    }
  }

  /** A MongoDB deployment, asked once at start whether it answers. */
  @Configuration
  @ConditionalOnProperty("spring.mongodb.uri")
  static class External {

    @Bean
    MongoConnectionDetails externalConnection(@Value("${spring.mongodb.uri}") String uri) {
      ConnectionString connection = parse(uri);
      ping(connection);
      return () -> connection;
    }

    private static ConnectionString parse(String uri) {
      try {
        ConnectionString connection = new ConnectionString(uri);
        if (connection.getDatabase() == null) {
          throw new StartupRefusal(
              "The MongoDB connection string names no database; end it with /passerelle, before any ?option.");
        }
        return connection;
      } catch (IllegalArgumentException e) {
        throw new StartupRefusal(
            "The MongoDB connection string is not valid: %s.".formatted(e.getMessage()), e);
      }
    }

    private static void ping(ConnectionString connection) {
      MongoClientSettings settings =
          MongoClientSettings.builder()
              .applyConnectionString(connection)
              .applyToClusterSettings(
                  cluster -> cluster.serverSelectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS))
              .build();
      try (MongoClient client = MongoClients.create(settings)) {
        client.getDatabase("admin").runCommand(new Document("ping", 1));
      } catch (MongoException e) {
        throw new StartupRefusal(
            "MongoDB at %s does not answer (waited %d seconds); check that it runs and that the connection string is right."
                .formatted(String.join(", ", connection.getHosts()), CONNECT_SECONDS),
            e);
      }
    }
  }
}
