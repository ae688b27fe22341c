package eu.passerelle.access;

import eu.passerelle.mail.SignedAction;
import eu.passerelle.mail.SignedActionHandler;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Confirms an address by a link that was mailed to it: the one that a provider did not vouch for,
 * or a new one.
 */
@Component
class AddressConfirmation implements SignedActionHandler {

  static final String PURPOSE = "confirm-address";
  static final Duration VALIDITY = Duration.ofDays(1);

  private final AccountRepository accounts;
  private final AuditTrail audit;

  AddressConfirmation(AccountRepository accounts, AuditTrail audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public Optional<Offer> offer(SignedAction action, Language language) {
    Texts texts = Texts.in(language);
    return account(action)
        .map(account ->
            new Offer(
                texts.get("link.confirm-address.title"),
                texts.get("link.confirm-address.text", action.subject(), account.name()),
                texts.get("link.confirm-address.button")));
  }

  private Optional<Account> account(SignedAction action) {
    return Optional.ofNullable(action.person())
        .flatMap(person -> accounts.findById(new AccountId(person)))
        .filter(account -> !account.disabled());
  }

  /** Of two accounts one has an address confirmed; the other is told to sign in as that one. */
  @Override
  public Optional<Done> perform(SignedAction action, Language language) {
    Texts texts = Texts.in(language);
    return account(action)
        .map(account -> new Done(texts.get(confirm(account, action.subject())), "preferences"));
  }

  private String confirm(Account account, String address) {
    try {
      accounts.save(account.confirm(new EmailAddress(address)));
      audit.record(account, "account.address-confirmed");
      return "link.confirm-address.done";
    } catch (DuplicateKeyException e) {
      return "link.confirm-address.taken";
    }
  }
}
