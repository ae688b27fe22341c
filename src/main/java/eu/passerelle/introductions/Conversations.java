package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.files.Download;
import eu.passerelle.files.FileId;
import eu.passerelle.introductions.Involvement.Person;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.mail.Notices;
import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import java.io.InputStream;
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

  /** Files of a message, at most. */
  public static final int MOST_FILES = Message.MOST_FILES;

  private final IntroductionChanges changes;
  private final IntroductionFiles files;
  private final Involvement involvement;
  private final IdentityGuard identities;
  private final Accounts accounts;
  private final CurrentAccount current;
  private final Notices notices;
  private final RateLimits limits;
  private final MongoTemplate mongo;
  private final Clock clock;

  Conversations(
      IntroductionChanges changes,
      IntroductionFiles files,
      Involvement involvement,
      IdentityGuard identities,
      Accounts accounts,
      CurrentAccount current,
      Notices notices,
      RateLimits limits,
      MongoTemplate mongo,
      Clock clock) {
    this.changes = changes;
    this.files = files;
    this.involvement = involvement;
    this.identities = identities;
    this.accounts = accounts;
    this.current = current;
    this.notices = notices;
    this.limits = limits;
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * A message as its reader sees it.
   *
   * @param author empty where the reader may not know
   * @param files what goes with it
   * @param unread whether the reader sees it for the first time
   */
  public record Line(
      MessageId id,
      Side side,
      Optional<String> author,
      boolean mine,
      String text,
      List<SentFile> files,
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
    List<AccountId> authors = messages.stream().map(Message::author).toList();
    Map<AccountId, String> names = SystemAccess.call(() -> accounts.names(authors));
    return messages.stream()
        .map(message ->
            new Line(
                message.id(),
                message.side(),
                author(introduction, mine, message, names),
                message.author().equals(me),
                message.text(),
                message.files(),
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
   * Keeps a file for a message that is being written.
   *
   * @throws StillAnonymous where the other side does not know which organisation this one is
   * @throws IllegalIntroductionState where the two no longer talk
   * @throws eu.passerelle.files.RefusedFile when it is not of a kind that is kept
   */
  public SentFile attach(IntroductionId id, String name, InputStream content) {
    Introduction introduction = changes.find(id);
    Side side = requireSide(introduction);
    requireTalking(introduction);
    introduction.requireKnown(side);
    limits.require(RateLimit.FILE, current.countedAs());
    return files.keep(name, content);
  }

  /** A file that was sent in an introduction, for who takes part on a side. */
  public Optional<Download> open(IntroductionId id, FileId file) {
    return changes
        .peek(id)
        .filter(introduction -> involvement.person().side(introduction).isPresent())
        .filter(introduction ->
            messages(id).stream()
                .flatMap(message -> message.files().stream())
                .anyMatch(sent -> sent.file().equals(file)))
        .flatMap(introduction -> files.open(file));
  }

  /** Writes to the other side without files. */
  public void write(MessageId message, IntroductionId id, String text) {
    write(message, id, text, List.of());
  }

  /**
   * Writes to the other side.
   *
   * @param message its id; the same one again changes nothing
   * @param sent files that were {@linkplain #attach attached} and not sent yet, at most {@value
   *     #MOST_FILES}
   * @throws IllegalIntroductionState where the two no longer talk
   * @throws IdentityInText where the side is anonymous and the text says who it is
   * @throws StillAnonymous where the other side does not know this one, and there are files
   * @throws IllegalArgumentException where there is neither a text nor a file, or too much
   */
  public void write(MessageId message, IntroductionId id, String text, List<FileId> sent) {
    Introduction introduction = changes.find(id);
    Side side = requireSide(introduction);
    String stripped = text.strip();
    requireContent(stripped, sent);
    requireTalking(introduction);
    identities.check(introduction, side, stripped);
    if (!sent.isEmpty()) {
      introduction.requireKnown(side);
    }
    limits.require(RateLimit.MESSAGE, current.countedAs());
    send(
        new Message(
            message,
            id,
            side,
            current.require().id(),
            stripped,
            files.unsent(message, sent),
            clock.instant(),
            Message.SCHEMA));
  }

  private static void requireContent(String text, List<FileId> sent) {
    int shortest = sent.isEmpty() ? 1 : 0;
    if (text.length() < shortest || text.length() > Message.LONGEST) {
      throw new IllegalArgumentException(
          "illegal length of a message: %d; must be %d to %d"
              .formatted(text.length(), shortest, Message.LONGEST));
    }
    if (sent.size() > MOST_FILES) {
      throw new IllegalArgumentException(
          "illegal number of files: %d; must be at most %d".formatted(sent.size(), MOST_FILES));
    }
  }

  private static void requireTalking(Introduction introduction) {
    if (!introduction.state().isTalking()) {
      throw new IllegalIntroductionState(introduction.state(), IntroductionAct.CONTACTED);
    }
  }

  private void send(Message message) {
    try {
      mongo.insert(message);
    } catch (DuplicateKeyException e) {
      return;
    }
    changes.change(
        message.introduction(),
        "message",
        found -> found.spoken(message.side(), message.author(), clock));
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
            List.of(),
            clock.instant(),
            Message.SCHEMA));
    changes.change(first, "joined", found -> found.join(author, clock));
    return first;
  }

  /** Notes that the person asking has read all there is, so that no mail tells them of it. */
  public void read(IntroductionId id) {
    Introduction introduction = changes.find(id);
    requireSide(introduction);
    AccountId me = current.require().id();
    mongo.save(new Read(Read.id(id, me), id, me, clock.instant(), 1));
    notices.readPage(me.value(), IntroductionMails.PAGE + id.value());
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
