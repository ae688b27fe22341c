package eu.passerelle.access;

import org.jspecify.annotations.Nullable;

/**
 * Whose account it is that somebody asks for through a provider (docs/decisions/0007). An address
 * ties a new identity to an account only when both ends of it are sure: the provider vouches for
 * it, and the account's own was confirmed. So nobody can wait in an account made with somebody
 * else's address, nor walk into one by claiming its address.
 */
final class LinkingRules {

  private LinkingRules() {}

  /** What is to be done. */
  sealed interface Decision {

    /** They have come this way before. */
    record Welcome(Account account) implements Decision {}

    /** They have an account and come another way for the first time. */
    record Link(Account account) implements Decision {}

    /** They are new here. */
    record Join(EmailAddress address) implements Decision {}

    /**
     * They are not let in.
     *
     * @param account whose account it is about; null when it is about none
     */
    record Refuse(SignInProblem problem, @Nullable Account account) implements Decision {}
  }

  /**
   * Decides.
   *
   * @param known the account that already has this identity
   * @param holder the account whose confirmed address is the one given
   */
  static Decision decide(Identification who, @Nullable Account known, @Nullable Account holder) {
    if (known != null) {
      return open(known, new Decision.Welcome(known));
    }
    EmailAddress address = who.address();
    if (address == null) {
      return new Decision.Refuse(SignInProblem.ADDRESS_MISSING, null);
    }
    if (holder == null) {
      return new Decision.Join(address);
    }
    return who.vouched()
        ? open(holder, new Decision.Link(holder))
        : new Decision.Refuse(SignInProblem.ADDRESS_TAKEN, holder);
  }

  private static Decision open(Account account, Decision decision) {
    return account.disabled() ? new Decision.Refuse(SignInProblem.DISABLED, account) : decision;
  }

  /** Whether the provider now vouches for the address that the account was made with unchecked. */
  static boolean confirms(Identification who, Account account, @Nullable Account holder) {
    return !account.emailConfirmed()
        && holder == null
        && who.vouched()
        && who.findAddress().filter(account::hasAddress).isPresent();
  }
}
