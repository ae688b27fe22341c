package eu.passerelle.access;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who is asking. */
@Component
public class CurrentAccount {

  private final AccountRepository accounts;

  CurrentAccount(AccountRepository accounts) {
    this.accounts = accounts;
  }

  /** The id of the signed-in account; empty for a visitor. */
  public Optional<AccountId> id() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn.account())
        : Optional.empty();
  }

  /** The signed-in account as it is now in the store; empty for a visitor or a disabled one. */
  public Optional<Account> find() {
    return id().flatMap(accounts::findById).filter(account -> !account.disabled());
  }

  /** Who is asking, to count how often they do: the account, or a visitor's internet address. */
  public String countedAs() {
    return id().map(AccountId::value)
        .or(() ->
            Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(request -> ((ServletRequestAttributes) request).getRequest().getRemoteAddr()))
        .orElse("visitor");
  }

  /**
   * The signed-in account.
   *
   * @throws AccessDeniedException for a visitor
   */
  public Account require() {
    return find().orElseThrow(() -> new AccessDeniedException("only for who is signed in"));
  }
}
