package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.introductions.Involvement.Person;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the two sides of an introduction write to each other. Advisers do not read it. */
@Service
@PreAuthorize("isAuthenticated()")
public class Conversations {

  /** Characters of a message, at most. */
  public static final int LONGEST = Message.LONGEST;

  private final IntroductionChanges changes;
  private final Involvement involvement;
  private final IdentityGuard identities;
  private final People people;
  private final CurrentAccount current;
  private final RateLimits limits;
  private final MongoTemplate mongo;
  private final Clock clock;

  Conversations(
      IntroductionChanges changes,
      Involvement involvement,
      IdentityGuard identities,
      People people,
      CurrentAccount current,
      RateLimits limits,
      MongoTemplate mongo,
      Clock clock) {
    this.changes = changes;
    this.involvement = involvement;
    this.identities = identities;
    this.people = people;
    this.current = current;
    this.limits = limits;
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * A message as its reader sees it.
   *
   * @param author empty where the reader may not know
   * @param unread whether the reader sees it for the first time
   */
  public record Line(
      MessageId id,
      Side side,
      Optional<String> author,
      boolean mine,
      String text,
      Instant at,
      boolean unread) {}

  /** Up to when somebody has read a conversation. */
  @Document("conversationReads")
  @TypeAlias("conversationRead")
  record Read(
      @Id String id, IntroductionId introduction, AccountId reader, Instant until, int schema) {

    static String id(IntroductionId introduction, AccountId reader) {
      return introduction.value() + "/" + reader.value();
    }
  }

  /** The messages of an introduction that the person asking takes part in, the oldest first. */
  public List<Line> lines(IntroductionId id) {
    Introduction introduction = changes.find(id);
    Side mine = requireSide(introduction);
    AccountId me = current.require().id();
    Instant read = readUntil(id, me);
    List<Message> messages = messages(id);
    Map<AccountId, String> names =
        people.names(messages.stream().map(Message::author).distinct().toList());
    return messages.stream()
        .map(message ->
            new Line(
                message.id(),
                message.side(),
                author(introduction, mine, message, names),
                message.author().equals(me),
                message.text(),
                message.at(),
                message.side() != mine && message.at().isAfter(read)))
        .toList();
  }

  private static Optional<String> author(
      Introduction introduction, Side mine, Message message, Map<AccountId, String> names) {
    boolean known =
        message.side() == mine || introduction.shows(message.side(), Disclosure.CONTACT);
    return known ? Optional.ofNullable(names.get(message.author())) : Optional.empty();
  }

  private List<Message> messages(IntroductionId id) {
    return mongo.find(
        Query.query(Criteria.where("introduction").is(id)).with(Sort.by("at", "_id")),
        Message.class);
  }

  private Side requireSide(Introduction introduction) {
    return involvement
        .person()
        .side(introduction)
        .orElseThrow(() -> new AccessDeniedException("only for who takes part"));
  }

  /**
   * Writes to the other side.
   *
   * @param message its id; the same one again changes nothing
   * @throws IllegalIntroductionState where the two no longer talk
   * @throws IdentityInText where the side is anonymous and the text says who it is
   * @throws IllegalArgumentException where the text is empty or too long
   */
  public void write(MessageId message, IntroductionId id, String text) {
    Introduction introduction = changes.find(id);
    Side side = requireSide(introduction);
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > Message.LONGEST) {
      throw new IllegalArgumentException(
          "illegal length of a message: %d; must be 1 to %d"
              .formatted(stripped.length(), Message.LONGEST));
    }
    if (!introduction.state().isTalking()) {
      throw new IllegalIntroductionState(introduction.state(), IntroductionAct.CONTACTED);
    }
    identities.check(introduction, side, stripped);
    limits.require(RateLimit.MESSAGE, current.countedAs());
    send(message, id, side, current.require().id(), stripped);
  }

  private void send(
      MessageId message, IntroductionId id, Side side, AccountId author, String text) {
    try {
      mongo.insert(new Message(message, id, side, author, text, clock.instant(), Message.SCHEMA));
    } catch (DuplicateKeyException e) {
      return;
    }
    changes.change(id, "message", found -> found.spoken(side, author, clock));
  }

  /**
   * What somebody said who expressed interest as a colleague did.
   *
   * @param first the colleague's introduction
   * @return the same
   */
  IntroductionId join(IntroductionId first, Introduction mine) {
    AccountId author = mine.history().getFirst().by();
    mongo.insert(
        new Message(
            MessageId.random(),
            first,
            Side.ASKING,
            author,
            mine.request().text(),
            clock.instant(),
            Message.SCHEMA));
    changes.change(first, "joined", found -> found.join(author, clock));
    return first;
  }

  /** Notes that the person asking has read all there is. */
  public void read(IntroductionId id) {
    Introduction introduction = changes.find(id);
    requireSide(introduction);
    AccountId me = current.require().id();
    mongo.save(new Read(Read.id(id, me), id, me, clock.instant(), 1));
  }

  private Instant readUntil(IntroductionId id, AccountId reader) {
    Read read = mongo.findById(Read.id(id, reader), Read.class);
    return read == null ? Instant.EPOCH : read.until();
  }

  /** How many messages the person asking has not read, in each of some introductions of theirs. */
  Map<IntroductionId, Integer> unread(Collection<Introduction> some, Person person) {
    AccountId me = current.require().id();
    Map<IntroductionId, Side> mine = new HashMap<>();
    some.forEach(one -> person.side(one).ifPresent(side -> mine.put(one.id(), side)));
    Map<IntroductionId, Instant> read =
        mongo
            .find(
                Query.query(
                    Criteria.where("_id")
                        .in(mine.keySet().stream().map(id -> Read.id(id, me)).toList())),
                Read.class)
            .stream()
            .collect(Collectors.toMap(Read::introduction, Read::until));
    return mongo
        .find(Query.query(Criteria.where("introduction").in(mine.keySet())), Message.class)
        .stream()
        .filter(message -> message.side() != mine.get(message.introduction()))
        .filter(message ->
            message.at().isAfter(read.getOrDefault(message.introduction(), Instant.EPOCH)))
        .collect(Collectors.toMap(Message::introduction, message -> 1, Integer::sum));
  }
}
