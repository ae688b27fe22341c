package eu.passerelle.mail;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The addresses that mails can be answered to: one for each person and subject, which nobody can
 * guess. Letters are small, because mail servers may change their case.
 */
@Component
class ReplyAddresses {

  private static final int ID_CHARACTERS = 20;

  /** About 103 bits in letters and digits. */
  private static final int SIGNATURE_CHARACTERS = 20;

  static final int TOKEN_CHARACTERS = ID_CHARACTERS + SIGNATURE_CHARACTERS;

  private final InboundProperties properties;
  private final LinkSecret secret;
  private final MongoTemplate mongo;

  ReplyAddresses(InboundProperties properties, LinkSecret secret, MongoTemplate mongo) {
    this.properties = properties;
    this.secret = secret;
    this.mongo = mongo;
  }

  /** Where a mail can be answered to; empty where it cannot. */
  Optional<String> of(Mail mail, Instant now) {
    ReplySubject about = mail.data().replyTo();
    String person = mail.recipient().person();
    return properties.isOn() && about != null && person != null
        ? Optional.of(of(about, person, now))
        : Optional.empty();
  }

  private String of(ReplySubject about, String person, Instant now) {
    String natural = "%s/%s/%s".formatted(about.purpose(), about.subject(), person);
    String id = digits(Sha256.of(natural), ID_CHARACTERS);
    mongo.save(new ReplyAddress(id, about, person, now, ReplyAddress.SCHEMA));
    return "%s+%s@%s".formatted(properties.name(), id + signature(id), properties.domain());
  }

  private String signature(String id) {
    return digits(secret.sign("passerelle-reply|" + id), SIGNATURE_CHARACTERS);
  }

  private static String digits(byte[] bytes, int many) {
    String all = new BigInteger(1, bytes).toString(Character.MAX_RADIX);
    String padded = "0".repeat(many) + all;
    return padded.substring(padded.length() - many);
  }

  /** The first genuine address among those that a text holds, such as a mail's head. */
  Optional<ReplyAddress> in(String text) {
    return Pattern.compile(
            "%s\\+([a-z0-9]{%d})@%s"
                .formatted(
                    Pattern.quote(properties.name()),
                    TOKEN_CHARACTERS,
                    Pattern.quote(properties.domain())),
            Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .results()
        .map(ReplyAddresses::token)
        .filter(this::isGenuine)
        .findFirst()
        .map(token -> mongo.findById(token.substring(0, ID_CHARACTERS), ReplyAddress.class));
  }

  private static String token(MatchResult found) {
    return found.group(1).toLowerCase(Locale.ROOT);
  }

  private boolean isGenuine(String token) {
    return MessageDigest.isEqual(
        bytes(token.substring(ID_CHARACTERS)), bytes(signature(token.substring(0, ID_CHARACTERS))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
