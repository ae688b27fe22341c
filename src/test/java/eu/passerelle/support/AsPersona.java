package eu.passerelle.support;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Makes the security context of a persona. */
final class AsPersona implements WithSecurityContextFactory<As> {

  private final ActingAs acting;

  @Autowired
  AsPersona(ActingAs acting) {
    this.acting = acting;
  }

  @Override
  public SecurityContext createSecurityContext(As persona) {
    acting.signIn(persona.value());
    SecurityContext context = SecurityContextHolder.getContext();
    SecurityContext copy = SecurityContextHolder.createEmptyContext();
    copy.setAuthentication(context.getAuthentication());
    return copy;
  }
}
