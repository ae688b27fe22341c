package eu.passerelle.mail;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * The deployment's secret under which links are signed: the one of the settings, else one that the
 * first start made up and keeps in the store for all nodes.
 */
@Component
class LinkSecret {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String ONLY = "links";
  private static final int BYTES = 32;

  private final SecretKeySpec key;

  LinkSecret(MailProperties properties, MongoTemplate mongo) {
    String secret = properties.linkSecret() == null ? kept(mongo) : properties.linkSecret();
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  private static String kept(MongoTemplate mongo) {
    Secret kept = mongo.findById(ONLY, Secret.class);
    if (kept != null) {
      return kept.secret();
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    try {
      return mongo.insert(new Secret(ONLY, Base64.getEncoder().encodeToString(random), 1)).secret();
    } catch (DuplicateKeyException anotherNodeWasFaster) {
      return Objects.requireNonNull(mongo.findById(ONLY, Secret.class)).secret();
    }
  }

  byte[] sign(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  @Document("secrets")
  @TypeAlias("secret")
  record Secret(@Id String id, String secret, int schema) {}
}
