package eu.passerelle.access;

import eu.passerelle.mail.DeliveryPreferences;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.operations.Deployment;
import eu.passerelle.shared.Language;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The accounts. */
@Service
public class Accounts {

  private final AccountRepository accounts;
  private final AuditTrail audit;
  private final Deployment deployment;
  private final DeliveryPreferences preferences;
  private final Clock clock;

  Accounts(
      AccountRepository accounts,
      AuditTrail audit,
      Deployment deployment,
      DeliveryPreferences preferences,
      Clock clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.deployment = deployment;
    this.preferences = preferences;
    this.clock = clock;
  }

  /** The personas on offer, in the order of their keys; none where they are not offered. */
  public List<Account> personas() {
    return deployment.personas()
        ? accounts.findByPersonaNotNull().stream()
            .sorted(Comparator.comparing(account -> String.valueOf(account.persona())))
            .toList()
        : List.of();
  }

  /** The account of a persona on offer. */
  Optional<Account> persona(String key) {
    return deployment.personas() ? accounts.findByPersona(key) : Optional.empty();
  }

  /** Notes that somebody came in, whichever way. */
  Account cameIn(Account account) {
    audit.signedIn(account);
    Account seen = account.seen(clock.instant());
    return seen.equals(account) ? account : accounts.save(seen);
  }

  boolean lackAnAdministrator() {
    return !accounts.existsByOwnRolesContaining(Role.ADMINISTRATOR)
        && !accounts.existsByRoleOfAProvider(Role.ADMINISTRATOR);
  }

  /**
   * Makes the first administrator: of the account that has this confirmed address, or a new one.
   */
  Account createFirstAdministrator(String name, String email, Language language) {
    Account account =
        accounts
            .findByKey(AccountKeys.ofAddress(new EmailAddress(email)))
            .map(this::promote)
            .orElseGet(() -> accounts.insert(firstAdministrator(name, email, language)));
    audit.record(account, "account.first-administrator");
    return account;
  }

  /**
   * The accounts of some people, to write to them; left out are disabled ones and those whose
   * address nobody has confirmed, as it could be somebody else's.
   */
  @PreAuthorize("hasRole('SYSTEM')")
  public List<Account> addressees(Collection<AccountId> ids) {
    return accounts.findAllById(Set.copyOf(ids)).stream()
        .filter(Account::canBeWrittenTo)
        .sorted(Comparator.comparing(account -> account.id().value()))
        .toList();
  }

  /** The same, each in the language they want to hear of a kind of notice. */
  @PreAuthorize("hasRole('SYSTEM')")
  public List<Account> addressees(Collection<AccountId> ids, NoticeKind kind) {
    List<Account> all = addressees(ids);
    Map<String, Language> languages =
        preferences.languages(all.stream().map(account -> account.id().value()).toList(), kind);
    return all.stream()
        .map(account ->
            account.writtenToIn(languages.getOrDefault(account.id().value(), account.language())))
        .toList();
  }

  /** What some people are called; those whose accounts are closed or gone are missing. */
  @PreAuthorize("hasRole('SYSTEM')")
  public Map<AccountId, String> names(Collection<AccountId> ids) {
    return accounts.findAllById(Set.copyOf(ids)).stream()
        .filter(account -> !account.disabled())
        .collect(Collectors.toMap(Account::id, Account::name));
  }

  /** Everybody who can be written to, as for {@link #addressees}, in the order of their ids. */
  @PreAuthorize("hasRole('SYSTEM')")
  public List<Account> everyone() {
    return accounts.findAll().stream()
        .filter(Account::canBeWrittenTo)
        .sorted(Comparator.comparing(account -> account.id().value()))
        .toList();
  }

  private Account promote(Account known) {
    if (known.disabled()) {
      throw new IllegalArgumentException("the account with this address is closed");
    }
    return accounts.save(known.give(Role.ADMINISTRATOR));
  }

  private Account firstAdministrator(String name, String email, Language language) {
    return Account.create(name, email, language, Set.of(Role.ADMINISTRATOR), clock.instant());
  }

  /** Loads accounts that the demonstration brings. */
  @PreAuthorize("hasRole('SYSTEM')")
  public void load(List<Account> loaded) {
    accounts.insert(loaded);
    loaded.forEach(
        account -> audit.record("account.loaded", AuditTrail.ACCOUNT, account.id().value()));
  }
}
