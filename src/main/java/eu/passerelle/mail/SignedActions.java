package eu.passerelle.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Links that let whoever holds them do one thing. A link's token is the action's id with its HMAC
 * under the deployment's secret, so that neither the store nor the mail log holds a link.
 */
@Service
public class SignedActions {

  /** Below the root, before the token. */
  public static final String PATH = "link/";

  private static final int ID_CHARACTERS = 24;
  private static final int SIGNATURE_CHARACTERS = 32;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final MongoTemplate mongo;
  private final LinkSecret secret;
  private final Clock clock;

  SignedActions(MongoTemplate mongo, LinkSecret secret, Clock clock) {
    this.mongo = mongo;
    this.secret = secret;
    this.clock = clock;
  }

  /** What is to be signed; see {@link SignedAction}. */
  public record Order(
      String purpose,
      String subject,
      @Nullable String person,
      Instant expiresAt,
      boolean reusable) {

    /** An action that can be done once. */
    public static Order once(
        String purpose, String subject, @Nullable String person, Instant expiresAt) {
      return new Order(purpose, subject, person, expiresAt, false);
    }

    /** An action that can be repeated until it expires or is withdrawn. */
    public static Order reusable(
        String purpose, String subject, @Nullable String person, Instant expiresAt) {
      return new Order(purpose, subject, person, expiresAt, true);
    }
  }

  /**
   * Makes an action.
   *
   * @param naturalKey what the action is for; asking again with the same key gives the same action
   */
  public SignedActionId issue(String naturalKey, Order order) {
    SignedActionId id =
        new SignedActionId(
            BASE64.encodeToString(Sha256.of(naturalKey)).substring(0, ID_CHARACTERS));
    try {
      mongo.insert(
          new SignedAction(
              id,
              order.purpose(),
              order.subject(),
              order.person(),
              order.expiresAt(),
              order.reusable(),
              null,
              null,
              SignedAction.SCHEMA));
    } catch (DuplicateKeyException e) {
      return id;
    }
    return id;
  }

  /** The token of an action's link; whoever has it can act. */
  public String token(SignedActionId id) {
    return id.value() + signature(id.value());
  }

  private String signature(String id) {
    return BASE64
        .encodeToString(secret.sign("passerelle-link|" + id))
        .substring(0, SIGNATURE_CHARACTERS);
  }

  /** The action of a token, if it is genuine and still good. */
  public Optional<SignedAction> find(String token) {
    return genuine(token)
        .flatMap(id -> Optional.ofNullable(mongo.findById(id, SignedAction.class)))
        .filter(action -> action.isGood(clock.instant()));
  }

  /** The action of an id, good or not. */
  public Optional<SignedAction> find(SignedActionId id) {
    return Optional.ofNullable(mongo.findById(id, SignedAction.class));
  }

  private Optional<SignedActionId> genuine(String token) {
    if (token.length() != ID_CHARACTERS + SIGNATURE_CHARACTERS) {
      return Optional.empty();
    }
    String id = token.substring(0, ID_CHARACTERS);
    boolean genuine =
        MessageDigest.isEqual(bytes(token.substring(ID_CHARACTERS)), bytes(signature(id)));
    return genuine ? Optional.of(new SignedActionId(id)) : Optional.empty();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Uses a link up in another way than on its page: of several at the same moment one succeeds.
   *
   * @param purpose what it must be for
   */
  public Optional<SignedAction> use(String token, String purpose) {
    return find(token).filter(action -> action.purpose().equals(purpose)).flatMap(this::redeem);
  }

  /**
   * Forgets every link that was made for a person, and those that are about their address.
   *
   * @param address what their address looks like
   */
  public void forget(String person, Pattern address) {
    mongo.remove(
        Query.query(
            new Criteria()
                .orOperator(
                    Criteria.where("person").is(person), Criteria.where("subject").regex(address))),
        SignedAction.class);
  }

  /**
   * Counts a use: of several at the same moment one gets a single-use action, the others nothing.
   */
  Optional<SignedAction> redeem(SignedAction action) {
    if (action.reusable()) {
      return Optional.of(action);
    }
    Query unused = byId(action.id()).addCriteria(Criteria.where("usedAt").is(null));
    return Optional.ofNullable(
        mongo.findAndModify(unused, Update.update("usedAt", clock.instant()), SignedAction.class));
  }

  /** Gives a use back that came to nothing. */
  void giveBack(SignedAction action) {
    mongo.updateFirst(byId(action.id()), new Update().unset("usedAt"), SignedAction.class);
  }

  /** Makes a link worthless from now on. */
  public void withdraw(SignedActionId id) {
    mongo.updateFirst(byId(id), Update.update("withdrawnAt", clock.instant()), SignedAction.class);
  }

  private static Query byId(SignedActionId id) {
    return Query.query(Criteria.where("_id").is(id));
  }
}
