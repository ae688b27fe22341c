package eu.passerelle.access;

import eu.passerelle.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A person who can sign in.
 *
 * @param emailConfirmed whether the address is known to be this person's: given by us, or vouched
 *     for by a provider. Only then may another identity be linked through it
 * @param ownRoles roles given here; a provider never touches them
 * @param identities at the providers this person signs in through
 * @param persona key of the one-click persona this account plays in the demonstration; null
 *     elsewhere
 * @param version for optimistic locking; null until saved
 */
@Document("accounts")
@TypeAlias("account")
public record Account(
    @Id AccountId id,
    String name,
    String email,
    boolean emailConfirmed,
    Language language,
    @Field("roles") Set<Role> ownRoles,
    List<ExternalIdentity> identities,
    @Nullable String persona,
    boolean disabled,
    Instant createdAt,
    int schema,
    @Version @Nullable Long version) {

  static final int SCHEMA = 2;

  public Account {
    ownRoles = Set.copyOf(ownRoles);
    identities = List.copyOf(identities);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an account needs a name");
    }
    new EmailAddress(email);
  }

  /** An account that we make ourselves, so that its address counts as confirmed. */
  public static Account create(
      String name, String email, Language language, Set<Role> roles, Instant now) {
    return made(AccountId.random(), name, email, true, language, roles, null, now);
  }

  /** The account of a persona of the demonstration; its id is the persona's key. */
  public static Account persona(
      String key, String name, String email, Language language, Set<Role> roles, Instant now) {
    return made(new AccountId(key), name, email, true, language, roles, key, now);
  }

  /** The account of somebody who comes through a provider for the first time. */
  static Account join(
      String name, String email, boolean emailConfirmed, Language language, Instant now) {
    return made(AccountId.random(), name, email, emailConfirmed, language, Set.of(), null, now);
  }

  private static Account made(
      AccountId id,
      String name,
      String email,
      boolean emailConfirmed,
      Language language,
      Set<Role> roles,
      @Nullable String persona,
      Instant now) {
    return new Account(
        id,
        name,
        email,
        emailConfirmed,
        language,
        roles,
        List.of(),
        persona,
        false,
        now,
        SCHEMA,
        null);
  }

  /** The roles it has, whoever gave them. */
  public Set<Role> roles() {
    return Stream.concat(
            ownRoles.stream(), identities.stream().flatMap(identity -> identity.roles().stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean has(Role role) {
    return roles().contains(role);
  }

  boolean hasAddress(EmailAddress address) {
    return new EmailAddress(email).folded().equals(address.folded());
  }

  /**
   * With an identity that has just signed in, new or known. What the provider gives now replaces
   * all that it gave before, also through another identity it had for this person.
   */
  Account signedInAs(String issuer, String subject, Set<Role> roles, Instant now) {
    Instant since =
        identities.stream()
            .filter(identity -> identity.is(issuer, subject))
            .map(ExternalIdentity::since)
            .findFirst()
            .orElse(now);
    Stream<ExternalIdentity> others =
        identities.stream()
            .filter(identity -> !identity.is(issuer, subject))
            .map(identity -> identity.issuer().equals(issuer) ? identity.withoutRoles() : identity);
    Stream<ExternalIdentity> current =
        Stream.of(new ExternalIdentity(issuer, subject, roles, since, now));
    return with(emailConfirmed, ownRoles, Stream.concat(others, current).toList());
  }

  Account confirmEmail() {
    return with(true, ownRoles, identities);
  }

  Account give(Role role) {
    return with(
        emailConfirmed,
        Stream.concat(ownRoles.stream(), Stream.of(role)).collect(Collectors.toUnmodifiableSet()),
        identities);
  }

  private Account with(
      boolean newEmailConfirmed, Set<Role> newOwnRoles, List<ExternalIdentity> newIdentities) {
    return new Account(
        id,
        name,
        email,
        newEmailConfirmed,
        language,
        newOwnRoles,
        newIdentities,
        persona,
        disabled,
        createdAt,
        schema,
        version);
  }
}
