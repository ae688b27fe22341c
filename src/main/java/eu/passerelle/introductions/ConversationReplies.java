package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.EmailAddress;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.files.FileId;
import eu.passerelle.files.RefusedFile;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.mail.InboundMessage;
import eu.passerelle.mail.InboundMessage.InboundFile;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.ReplyHandler;
import eu.passerelle.mail.ReplySubject;
import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import eu.passerelle.operations.TooOften;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Takes answers by mail into conversations, with the rights of who wrote them and by the rules of
 * the page. What cannot be taken is told its writer, in words that give nobody away.
 */
@Component
class ConversationReplies implements ReplyHandler {

  private static final String PURPOSE = "conversation";

  private static final MailTemplate REFUSED =
      MailTemplate.notice("reply-refused", NoticeKind.MESSAGES);

  private final IntroductionRepository introductions;
  private final Conversations conversations;
  private final Addressees addressees;
  private final Accounts accounts;
  private final Outbox outbox;
  private final RateLimits limits;
  private final MongoTemplate mongo;

  ConversationReplies(
      IntroductionRepository introductions,
      Conversations conversations,
      Addressees addressees,
      Accounts accounts,
      Outbox outbox,
      RateLimits limits,
      MongoTemplate mongo) {
    this.introductions = introductions;
    this.conversations = conversations;
    this.addressees = addressees;
    this.accounts = accounts;
    this.outbox = outbox;
    this.limits = limits;
    this.mongo = mongo;
  }

  /** Why an answer was not taken. */
  private enum Trouble {
    OTHER_ADDRESS,
    /** Its writer no longer writes for a side. */
    NOT_YOURS,
    OVER,
    EMPTY,
    TOO_LONG,
    IDENTITY,
    FILE,
    TOO_MANY_FILES,
    /** Files of a side that the other does not know. */
    ANONYMOUS_FILE,
    TOO_OFTEN
  }

  /** What answers to mails about an introduction's messages are about. */
  static ReplySubject about(IntroductionId id) {
    return new ReplySubject(PURPOSE, id.value());
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public boolean concerns(String subject, String person) {
    return SystemAccess.call(() ->
        introductions.findById(new IntroductionId(subject)).stream()
            .flatMap(this::people)
            .anyMatch(account -> account.id().value().equals(person)));
  }

  private Stream<Account> people(Introduction introduction) {
    return Stream.of(Side.values())
        .flatMap(side -> addressees.people(introduction, side, NoticeKind.MESSAGES).stream());
  }

  @Override
  public Result take(String subject, String person, InboundMessage answer) {
    return SystemAccess.call(
            () -> accounts.addressees(List.of(new AccountId(person)), NoticeKind.MESSAGES))
        .stream()
        .findFirst()
        .map(writer -> take(new IntroductionId(subject), writer, answer))
        .orElse(Result.IGNORED);
  }

  private Result take(IntroductionId id, Account writer, InboundMessage answer) {
    MessageId message = messageId(id, writer, answer);
    if (mongo.exists(Query.query(Criteria.where("_id").is(message)), Message.class)) {
      return Result.TAKEN;
    }
    Optional<Trouble> trouble =
        trouble(writer, answer).or(() -> troubleWriting(id, writer, message, answer));
    trouble.ifPresent(why -> tell(id, writer, message, why));
    return trouble.isPresent() ? Result.REFUSED : Result.TAKEN;
  }

  /** The same for the same mail, however often it arrives. */
  private static MessageId messageId(IntroductionId id, Account writer, InboundMessage answer) {
    String natural = "%s/%s/%s".formatted(id.value(), writer.id().value(), answer.id());
    return new MessageId(
        UUID.nameUUIDFromBytes(natural.getBytes(StandardCharsets.UTF_8)).toString());
  }

  private static Optional<Trouble> trouble(Account writer, InboundMessage answer) {
    if (!EmailAddress.of(answer.from()).filter(writer::hasAddress).isPresent()) {
      return Optional.of(Trouble.OTHER_ADDRESS);
    }
    if (answer.text().isEmpty() && answer.files().isEmpty()) {
      return Optional.of(Trouble.EMPTY);
    }
    if (answer.text().length() > Conversations.LONGEST) {
      return Optional.of(Trouble.TOO_LONG);
    }
    return answer.files().size() > Conversations.MOST_FILES
        ? Optional.of(Trouble.TOO_MANY_FILES)
        : Optional.empty();
  }

  private Optional<Trouble> troubleWriting(
      IntroductionId id, Account writer, MessageId message, InboundMessage answer) {
    try {
      SystemAccess.callAs(writer, () -> write(id, message, answer));
      return Optional.empty();
    } catch (AccessDeniedException | NoSuchElementException e) {
      return Optional.of(Trouble.NOT_YOURS);
    } catch (IllegalIntroductionState e) {
      return Optional.of(Trouble.OVER);
    } catch (IdentityInText e) {
      return Optional.of(Trouble.IDENTITY);
    } catch (StillAnonymous e) {
      return Optional.of(Trouble.ANONYMOUS_FILE);
    } catch (RefusedFile e) {
      return Optional.of(Trouble.FILE);
    } catch (TooOften e) {
      return Optional.of(Trouble.TOO_OFTEN);
    }
  }

  private MessageId write(IntroductionId id, MessageId message, InboundMessage answer) {
    List<FileId> files = answer.files().stream().map(file -> attach(id, file).file()).toList();
    conversations.write(message, id, answer.text(), files);
    return message;
  }

  private SentFile attach(IntroductionId id, InboundFile file) {
    try (InputStream content = file.content().getInputStream()) {
      return conversations.attach(id, file.name(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(IntroductionId id, Account writer, MessageId message, Trouble why) {
    if (limits.allow(RateLimit.REFUSED_ANSWER, writer.id().value())) {
      outbox.enqueue(
          writer.recipient(),
          REFUSED,
          writer.language(),
          "reply-refused/%s/%s".formatted(message.value(), writer.id().value()),
          MailData.of(Map.of("why", why.name())).page(IntroductionMails.PAGE + id.value()));
    }
  }
}
