package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people are called whose ids are known. */
@Component
class People {

  private final Accounts accounts;

  People(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Names by account; those of people who left are missing. */
  Map<AccountId, String> names(Collection<AccountId> people) {
    return SystemAccess.call(() -> accounts.byIds(people)).stream()
        .collect(Collectors.toMap(Account::id, Account::name));
  }
}
