package eu.passerelle.access;

import eu.passerelle.shared.Language;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a provider says is there, read with what we believe this provider.
 *
 * @param registration our name of the provider
 * @param issuer its own
 * @param subject the person, as the provider names them
 * @param name as people call them
 * @param address e-mail address
 * @param vouched whether the provider has checked that the address is theirs, or is trusted to
 * @param language one of ours, if they stated it
 * @param roles what the provider gives them here
 */
record Identification(
    String registration,
    String issuer,
    String subject,
    @Nullable String name,
    @Nullable EmailAddress address,
    boolean vouched,
    @Nullable Language language,
    Set<Role> roles) {

  Identification {
    roles = Set.copyOf(roles);
  }

  /** The key of an account of theirs, if they have one. */
  String key() {
    return AccountKeys.ofIdentity(issuer, subject);
  }

  Optional<EmailAddress> findAddress() {
    return Optional.ofNullable(address);
  }
}
