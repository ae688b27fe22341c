package eu.passerelle.access;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An account's roles as Spring Security names them. */
final class Authorities {

  private Authorities() {}

  static List<GrantedAuthority> of(Account account) {
    return account.roles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}
