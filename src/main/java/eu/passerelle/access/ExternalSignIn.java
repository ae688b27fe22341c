package eu.passerelle.access;

import eu.passerelle.access.LinkingRules.Decision;
import eu.passerelle.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Finds, makes or links the account of somebody who signed in at a provider. */
@Service
class ExternalSignIn {

  /** Of all that get in each other's way one always succeeds, so this is plenty. */
  private static final int ATTEMPTS = 20;

  private final AccountRepository accounts;
  private final AuditTrail audit;
  private final Clock clock;

  ExternalSignIn(AccountRepository accounts, AuditTrail audit, Clock clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Signs somebody in. When another sign-in got in between, the store refuses to write, and the
   * rules are asked again with what is there now.
   *
   * @param reading the language they read, for when the provider does not tell
   * @throws SignInRefused when they cannot be let in
   */
  Account signIn(Identification who, Language reading) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(who, reading);
      } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
        if (attempt == ATTEMPTS) {
          throw new SignInRefused(SignInProblem.FAILED, e);
        }
      }
    }
  }

  private Account attempt(Identification who, Language reading) {
    Account known = accounts.findByKey(who.key()).orElse(null);
    Account holder =
        who.findAddress().map(AccountKeys::ofAddress).flatMap(accounts::findByKey).orElse(null);
    return switch (LinkingRules.decide(who, known, holder)) {
      case Decision.Welcome(Account account) -> welcome(who, account, holder);
      case Decision.Link(Account account) -> link(who, account);
      case Decision.Join(EmailAddress address) -> join(who, address, reading);
      case Decision.Refuse(SignInProblem problem, Account account) ->
          throw refuse(who, problem, account);
    };
  }

  private Account welcome(Identification who, Account account, @Nullable Account holder) {
    Account seen = seen(who, account);
    Account saved =
        accounts.save(LinkingRules.confirms(who, account, holder) ? seen.confirmEmail() : seen);
    return signedIn(saved);
  }

  private Account link(Identification who, Account account) {
    Account saved = accounts.save(seen(who, account));
    audit.record(saved, "account.linked");
    return signedIn(saved);
  }

  private Account join(Identification who, EmailAddress address, Language reading) {
    Account joining =
        Account.join(
            Optional.ofNullable(who.name()).orElseGet(address::localPart),
            address.value(),
            who.vouched(),
            Optional.ofNullable(who.language()).orElse(reading),
            clock.instant());
    Account saved = accounts.insert(seen(who, joining));
    audit.record(saved, "account.created");
    return signedIn(saved);
  }

  private Account seen(Identification who, Account account) {
    Instant now = clock.instant();
    return account.signedInAs(who.issuer(), who.subject(), who.roles(), now).seen(now);
  }

  private Account signedIn(Account account) {
    audit.signedIn(account);
    return account;
  }

  private SignInRefused refuse(
      Identification who, SignInProblem problem, @Nullable Account account) {
    if (account == null) {
      audit.record("account.refused", "provider", who.registration());
    } else {
      audit.record("account.refused", AuditTrail.ACCOUNT, account.id().value());
    }
    return new SignInRefused(problem);
  }
}
