package eu.passerelle.access;

import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.Outbox;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The accounts, for the administrators of the platform. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class AccountAdministration {

  private static final MailTemplate CLOSED = MailTemplate.letter("account-closed");

  private final AccountRepository accounts;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Clock clock;

  AccountAdministration(
      AccountRepository accounts,
      CurrentAccount current,
      AuditTrail audit,
      Outbox outbox,
      Clock clock) {
    this.accounts = accounts;
    this.current = current;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * The accounts whose name or address holds some words, by name.
   *
   * @param words empty for all
   */
  public List<Account> find(String words) {
    return accounts.findAll().stream()
        .filter(account -> account.holds(words))
        .sorted(Comparator.comparing(Account::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /**
   * Closes an account: nobody comes in with it any more, and its open sessions end.
   *
   * @param reason what the person is told
   * @throws IllegalArgumentException without a reason
   * @throws LastAdministrator for one's own account
   */
  public void close(AccountId id, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("this needs a reason");
    }
    refuseOwn(id);
    Account open = known(id);
    if (open.canBeWrittenTo()) {
      outbox.enqueue(
          open.recipient(),
          CLOSED,
          open.language(),
          "account-closed/%s/%d".formatted(id.value(), clock.millis()),
          MailData.of(Map.of("note", reason.strip())));
    }
    change(open, "closed", Account::close);
  }

  /** Opens a closed account again. */
  public void reopen(AccountId id) {
    change(known(id), "reopened", Account::reopen);
  }

  /** Gives a role; the person has it from their next sign-in on. */
  public void give(AccountId id, Role role) {
    change(
        known(id), "given-" + role.name().toLowerCase(Locale.ROOT), account -> account.give(role));
  }

  /**
   * Takes a role back that was given here. One that a provider gives has to be taken there.
   *
   * @throws LastAdministrator for one's own account
   */
  public void take(AccountId id, Role role) {
    refuseOwn(id);
    change(
        known(id), "lost-" + role.name().toLowerCase(Locale.ROOT), account -> account.take(role));
  }

  /** So that there is always one left who can let the others in again. */
  private void refuseOwn(AccountId id) {
    if (current.require().id().equals(id)) {
      throw new LastAdministrator();
    }
  }

  private Account known(AccountId id) {
    return accounts.findById(id).orElseThrow(NoSuchElementException::new);
  }

  private void change(Account account, String act, UnaryOperator<Account> verb) {
    accounts.save(verb.apply(account));
    audit.record("account." + act, AuditTrail.ACCOUNT, account.id().value());
  }
}
