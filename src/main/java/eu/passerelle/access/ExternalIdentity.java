package eu.passerelle.access;

import java.time.Instant;
import java.util.Set;

/**
 * An account's identity at an OpenID Connect provider.
 *
 * @param issuer the provider, as its tokens name it
 * @param subject the person, as the provider names them; never given to anybody else
 * @param roles what the provider gave at the last sign-in
 * @param since when it was tied to the account
 * @param lastSeen when it last signed in
 */
public record ExternalIdentity(
    String issuer, String subject, Set<Role> roles, Instant since, Instant lastSeen) {

  public ExternalIdentity {
    roles = Set.copyOf(roles);
  }

  boolean is(String otherIssuer, String otherSubject) {
    return issuer.equals(otherIssuer) && subject.equals(otherSubject);
  }

  ExternalIdentity withoutRoles() {
    return new ExternalIdentity(issuer, subject, Set.of(), since, lastSeen);
  }
}
