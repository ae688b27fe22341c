package eu.passerelle.access;

import eu.passerelle.operations.Deployment;
import eu.passerelle.shared.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The link that makes the first administrator: printed at start while there is none and personas
 * are not offered, good for one use within 30 minutes, kept as a hash only.
 */
@Component
public class FirstAdministratorLink {

  static final Duration VALIDITY = Duration.ofMinutes(30);

  private static final String ONLY = "first-administrator";
  private static final int TOKEN_BYTES = 32;

  private final MongoTemplate mongo;
  private final Accounts accounts;
  private final Deployment deployment;
  private final Clock clock;

  FirstAdministratorLink(
      MongoTemplate mongo, Accounts accounts, Deployment deployment, Clock clock) {
    this.mongo = mongo;
    this.accounts = accounts;
    this.deployment = deployment;
    this.clock = clock;
  }

  @EventListener
  void print(ApplicationReadyEvent event) {
    if (!deployment.personas()
        && accounts.lackAnAdministrator()
        && event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      System.out.printf(
          "Make the first administrator within %d minutes: http://localhost:%d/first-administrator/%s%n",
          VALIDITY.toMinutes(), web.getWebServer().getPort(), issue());
    }
  }

  /** Makes a new link's token; an earlier one is good no more. */
  String issue() {
    byte[] secret = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    mongo.save(new Issued(ONLY, hash(token), clock.instant().plus(VALIDITY), 1));
    return token;
  }

  /** Whether a token can still be used. */
  public boolean isValid(String token) {
    return mongo.exists(valid(token), Issued.class) && accounts.lackAnAdministrator();
  }

  /**
   * Uses a token up and makes the administrator; empty where the token is not valid.
   *
   * @throws IllegalArgumentException where nobody can be called or reached so; the token stays good
   */
  Optional<Account> redeem(String token, String name, String email, Language language) {
    if (!accounts.lackAnAdministrator()) {
      return Optional.empty();
    }
    requireUsable(name, email);
    Issued issued = mongo.findAndRemove(valid(token), Issued.class);
    return Optional.ofNullable(issued)
        .map(used -> accounts.createFirstAdministrator(name, email, language));
  }

  private static void requireUsable(String name, String email) {
    new EmailAddress(email);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an account needs a name");
    }
  }

  private Query valid(String token) {
    return Query.query(
        Criteria.where("_id")
            .is(ONLY)
            .and("hash")
            .is(hash(token))
            .and("expiresAt")
            .gt(clock.instant()));
  }

  private static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Document("firstAdministratorLinks")
  @TypeAlias("firstAdministratorLink")
  record Issued(@Id String id, String hash, Instant expiresAt, int schema) {}
}
