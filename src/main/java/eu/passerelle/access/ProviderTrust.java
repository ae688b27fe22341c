package eu.passerelle.access;

import eu.passerelle.shared.Language;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;

/**
 * What we believe one provider.
 *
 * @param domains of which it hands out the addresses, so that those need no further check
 * @param rolesClaim the claim that says which groups a person is in
 * @param roles what being in a group gives
 */
record ProviderTrust(Set<String> domains, String rolesClaim, Map<String, Role> roles) {

  ProviderTrust {
    domains = Set.copyOf(domains);
    roles = Map.copyOf(roles);
  }

  /** Reads the claims of somebody who signed in at the provider. */
  Identification identify(String registration, Map<String, Object> claims) {
    Optional<EmailAddress> address = EmailAddress.of(text(claims, StandardClaimNames.EMAIL));
    return new Identification(
        registration,
        String.valueOf(claims.get("iss")),
        String.valueOf(claims.get(StandardClaimNames.SUB)),
        name(claims),
        address.orElse(null),
        address.filter(given -> isVerified(claims) || isTrusted(given)).isPresent(),
        language(claims),
        roles(claims));
  }

  private boolean isTrusted(EmailAddress address) {
    return domains.stream().anyMatch(address::isAt);
  }

  /** Some providers send the word instead of the truth value. */
  private static boolean isVerified(Map<String, Object> claims) {
    return "true".equals(text(claims, StandardClaimNames.EMAIL_VERIFIED));
  }

  private static @Nullable String name(Map<String, Object> claims) {
    return Optional.ofNullable(text(claims, StandardClaimNames.NAME))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .orElse(null);
  }

  /** Tags come as fr, fr-BE and, against the standard, fr_BE. */
  private static @Nullable Language language(Map<String, Object> claims) {
    return Optional.ofNullable(text(claims, StandardClaimNames.LOCALE))
        .flatMap(tag -> Language.ofTag(tag.split("[-_]", 2)[0]))
        .orElse(null);
  }

  private Set<Role> roles(Map<String, Object> claims) {
    return groups(claims.get(rolesClaim))
        .flatMap(group -> Stream.ofNullable(roles.get(group)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> groups(@Nullable Object claim) {
    return switch (claim) {
      case Collection<?> several -> several.stream().map(String::valueOf);
      case String one -> Stream.of(one);
      case null, default -> Stream.empty();
    };
  }

  private static @Nullable String text(Map<String, Object> claims, String name) {
    Object value = claims.get(name);
    return value == null ? null : value.toString();
  }
}
