package eu.passerelle.access;

import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.Recipient;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedActions.Order;
import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import eu.passerelle.shared.Language;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What people do with their own account. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnAccount {

  private static final MailTemplate CONFIRM = MailTemplate.letter("confirm-address");

  private final AccountRepository accounts;
  private final CurrentAccount current;
  private final LegalTexts legal;
  private final List<PersonalData> data;
  private final Erasure erasure;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final SignedActions actions;
  private final RateLimits limits;
  private final Clock clock;

  OwnAccount(
      AccountRepository accounts,
      CurrentAccount current,
      LegalTexts legal,
      List<PersonalData> data,
      Erasure erasure,
      AuditTrail audit,
      Outbox outbox,
      SignedActions actions,
      RateLimits limits,
      Clock clock) {
    this.accounts = accounts;
    this.current = current;
    this.legal = legal;
    this.data = data;
    this.erasure = erasure;
    this.audit = audit;
    this.outbox = outbox;
    this.actions = actions;
    this.limits = limits;
    this.clock = clock;
  }

  /** Whether the person asking has still to agree to the terms that hold now. */
  public boolean mustAcceptTerms() {
    return current.require().mustAgreeTo(legal.version());
  }

  /** Agrees to the terms that hold now. */
  public void acceptTerms() {
    Account me = current.require();
    accounts.save(me.accept(legal.version(), clock.instant()));
    audit.record(me, "account.accepted-terms");
  }

  /**
   * Changes what the person asking is called, and the language they are written to in.
   *
   * @throws IllegalArgumentException for a name that is empty or too long
   */
  public void introduce(String name, Language language) {
    Account me = current.require();
    accounts.save(me.introduce(name, language));
    audit.record(me, "account.changed");
  }

  /**
   * Mails a link to an address; following it makes the address the person's own and confirmed.
   *
   * @throws IllegalArgumentException for what is no address
   * @throws eu.passerelle.operations.TooOften for who had too many mails sent
   */
  public void askToConfirm(String address) {
    Account me = current.require();
    EmailAddress to = new EmailAddress(address.strip());
    limits.require(RateLimit.MAIL_TO_OTHERS, me.id().value());
    String key = "confirm-address/" + UUID.randomUUID();
    SignedActionId action =
        actions.issue(
            key,
            Order.once(
                AddressConfirmation.PURPOSE,
                to.value(),
                me.id().value(),
                clock.instant().plus(AddressConfirmation.VALIDITY)));
    outbox.enqueue(
        new Recipient(me.id().value(), me.name(), to.value()),
        CONFIRM,
        me.language(),
        key,
        MailData.of(Map.of("address", to.value())).action(MailData.MAIN, action));
  }

  /** All that is kept of the person asking, by kind. */
  public Map<String, Object> export() {
    Account me = current.require();
    audit.record(me, "account.exported");
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("exportedAt", clock.instant().toString());
    SystemAccess.run(() -> data.forEach(kind -> all.put(kind.name(), kind.of(me))));
    return all;
  }

  /**
   * Erases the person asking. Their session ends.
   *
   * @throws LastAdministrator for the only administrator of the platform
   */
  public void erase() {
    Account me = current.require();
    if (me.has(Role.ADMINISTRATOR) && isOnlyAdministrator(me)) {
      throw new LastAdministrator();
    }
    erasure.erase(me.id());
  }

  private boolean isOnlyAdministrator(Account me) {
    return accounts.findAll().stream()
        .noneMatch(other ->
            !other.id().equals(me.id()) && !other.disabled() && other.has(Role.ADMINISTRATOR));
  }
}
