package eu.passerelle.support;

import eu.passerelle.access.Account;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.OneClickPerson;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does something as one of the personas, or as a visitor. */
public class ActingAs {

  public static final String FOUNDER = "1-founder";
  public static final String PROFESSOR = "2-professor";
  public static final String TRANSFER_OFFICER = "3-transfer";
  public static final String CLUSTER_MANAGER = "4-cluster";
  public static final String ANALYST = "5-analyst";
  public static final String ADMINISTRATOR = "6-administrator";

  private final Accounts accounts;

  ActingAs(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Signs a persona in for the rest of the test's thread. */
  public void signIn(String persona) {
    Account account =
        accounts.personas().stream()
            .filter(candidate -> persona.equals(candidate.persona()))
            .findFirst()
            .orElseThrow();
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new OneClickPerson(account.id()),
                null,
                account.roles().stream()
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                    .toList()));
  }

  public void signOut() {
    SecurityContextHolder.clearContext();
  }

  public <T> T as(String persona, Supplier<T> action) {
    signIn(persona);
    try {
      return action.get();
    } finally {
      signOut();
    }
  }

  public void run(String persona, Runnable action) {
    as(
        persona,
        () -> {
          action.run();
          return true;
        });
  }
}
