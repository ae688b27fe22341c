package eu.passerelle.access;

import eu.passerelle.shared.Language;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Finds or makes the account of somebody who followed a link that was mailed to them. To have
 * received it is to have the address.
 */
@Component
class LinkSignIn {

  private final SignInLinks links;
  private final AccountRepository accounts;
  private final Accounts comings;
  private final AuditTrail audit;
  private final Clock clock;

  LinkSignIn(
      SignInLinks links,
      AccountRepository accounts,
      Accounts comings,
      AuditTrail audit,
      Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.comings = comings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Signs somebody in, using the token up.
   *
   * @throws SignInRefused where it is worth nothing, or the account is closed
   */
  Account signIn(@Nullable String token) {
    Account account =
        Optional.ofNullable(token)
            .flatMap(links::redeem)
            .map(this::account)
            .orElseThrow(() -> new SignInRefused(SignInProblem.LINK_WORTHLESS));
    if (account.disabled()) {
      audit.record(account, "account.refused");
      throw new SignInRefused(SignInProblem.DISABLED);
    }
    return comings.cameIn(account);
  }

  private Account account(EmailAddress address) {
    return find(address).orElseGet(() -> join(address));
  }

  private Optional<Account> find(EmailAddress address) {
    return accounts.findByKey(AccountKeys.ofAddress(address));
  }

  /** Another first sign-in with this address may come at the same moment; one account is made. */
  private Account join(EmailAddress address) {
    try {
      Account joined =
          accounts.insert(
              Account.create(
                  address.localPart(),
                  address.value(),
                  Language.of(LocaleContextHolder.getLocale()),
                  Set.of(),
                  clock.instant()));
      audit.record(joined, "account.created");
      return joined;
    } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
      return find(address).orElseThrow(() -> new SignInRefused(SignInProblem.FAILED, e));
    }
  }
}
