package eu.passerelle.access;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/**
 * Who signed in through a provider. Of what the provider said only the identity token is kept: it
 * is needed again to sign out there.
 */
class ProviderPerson extends DefaultOidcUser implements SignedIn {

  private static final long serialVersionUID = 1;

  private final AccountId account;

  ProviderPerson(
      AccountId account, Collection<? extends GrantedAuthority> authorities, OidcIdToken token) {
    super(authorities, token);
    this.account = account;
  }

  @Override
  public AccountId account() {
    return account;
  }

  /** The name the application knows this person by; the provider's is in the token. */
  @Override
  public String getName() {
    return account.value();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other)
        && other instanceof ProviderPerson person
        && person.account.equals(account);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), account);
  }
}
