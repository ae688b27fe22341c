package eu.passerelle.access;

import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.Recipient;
import eu.passerelle.mail.SignedAction;
import eu.passerelle.mail.SignedActionHandler;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedActions.Order;
import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Signing in with a link that is mailed, so that nobody needs an identity provider. Whether an
 * address is known here makes no difference to what is answered, nor to what is done before the
 * answer.
 */
@Service
public class SignInLinks implements SignedActionHandler {

  static final Duration VALIDITY = Duration.ofMinutes(15);

  private static final String PURPOSE = "sign-in";
  private static final MailTemplate TEMPLATE = MailTemplate.letter("sign-in");

  private final Outbox outbox;
  private final SignedActions actions;
  private final AccountRepository accounts;
  private final RateLimits limits;
  private final Clock clock;

  SignInLinks(
      Outbox outbox,
      SignedActions actions,
      AccountRepository accounts,
      RateLimits limits,
      Clock clock) {
    this.outbox = outbox;
    this.actions = actions;
    this.accounts = accounts;
    this.limits = limits;
    this.clock = clock;
  }

  /** Whether links can be had: they are worth nothing where mails are not sent. */
  public boolean areOffered() {
    return outbox.delivers();
  }

  /** What came of asking for a link. */
  enum Answer {
    SENT,
    MALFORMED,
    TOO_OFTEN
  }

  /**
   * Sends a link.
   *
   * @param from the internet address it was asked from
   * @param reading the language of the mail, for who is new here
   */
  Answer send(@Nullable String address, String from, Language reading) {
    Optional<EmailAddress> written = EmailAddress.of(address);
    if (written.isEmpty() || !areOffered()) {
      return Answer.MALFORMED;
    }
    EmailAddress to = written.get();
    if (!limits.allow(RateLimit.SIGN_IN_LINK_FROM, from)
        || !limits.allow(RateLimit.SIGN_IN_LINK_TO_ADDRESS, to.folded())) {
      return Answer.TOO_OFTEN;
    }
    send(to, reading);
    return Answer.SENT;
  }

  private void send(EmailAddress to, Language reading) {
    Optional<Account> known = accounts.findByKey(AccountKeys.ofAddress(to));
    String person = known.map(account -> account.id().value()).orElse(null);
    String key = "sign-in/" + UUID.randomUUID();
    SignedActionId action =
        actions.issue(key, Order.once(PURPOSE, to.value(), person, clock.instant().plus(VALIDITY)));
    outbox.enqueue(
        new Recipient(person, known.map(Account::name).orElseGet(to::localPart), to.value()),
        TEMPLATE,
        known.map(Account::language).orElse(reading),
        key,
        MailData.of(Map.of("minutes", VALIDITY.toMinutes())).action(MailData.MAIN, action));
  }

  /** The address a link was mailed to, using it up; empty where it is worth nothing. */
  Optional<EmailAddress> redeem(String token) {
    return actions.use(token, PURPOSE).map(SignedAction::subject).map(EmailAddress::new);
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public Optional<Offer> offer(SignedAction action, Language language) {
    Texts texts = Texts.in(language);
    return Optional.of(
        new Offer(
            texts.get("link.sign-in.title"),
            texts.get("link.sign-in.text", action.subject()),
            texts.get("link.sign-in.button"),
            Way.SIGNS_IN));
  }

  /** Nothing: it is the filter that signs in. */
  @Override
  public Optional<Done> perform(SignedAction action, Language language) {
    return Optional.empty();
  }
}
