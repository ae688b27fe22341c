package eu.passerelle.access;

import java.io.Serializable;
import java.security.Principal;

/** Who is signed in, as kept in the session. */
public record SignedIn(AccountId account, String name) implements Principal, Serializable {

  @Override
  public String getName() {
    return account.value();
  }
}
