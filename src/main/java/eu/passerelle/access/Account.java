package eu.passerelle.access;

import eu.passerelle.mail.Recipient;
import eu.passerelle.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
 * @param terms the terms of use they agreed to last; null before they did
 * @param lastSeenAt the last time they came in
 * @param askedToStayAt when they were asked, after a long absence, whether they want to keep it;
 *     null while they were not, or once they came back
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
    @Nullable AcceptedTerms terms,
    Instant lastSeenAt,
    @Nullable Instant askedToStayAt,
    Instant createdAt,
    int schema,
    @Version @Nullable Long version) {

  static final int SCHEMA = 3;

  private static final int LONGEST_NAME = 120;

  /** Somebody who comes in again on the same day is not noted again. */
  private static final Duration SEEN_ANEW = Duration.ofDays(1);

  public Account {
    ownRoles = Set.copyOf(ownRoles);
    identities = List.copyOf(identities);
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "illegal name of %d characters; must have 1 to %d"
              .formatted(name.strip().length(), LONGEST_NAME));
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
        null,
        now,
        null,
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

  /** Whether a mail to it reaches the person: an unconfirmed address could be somebody else's. */
  public boolean canBeWrittenTo() {
    return !disabled && emailConfirmed;
  }

  /** What its address looks like in the store, however its letters are written there. */
  public Pattern addressPattern() {
    return Pattern.compile("^" + Pattern.quote(email) + "$", Pattern.CASE_INSENSITIVE);
  }

  /** Who a mail to it goes to. */
  public Recipient recipient() {
    return new Recipient(id.value(), name, email);
  }

  /** Whether its name or address holds some words, whatever their case. */
  boolean holds(String words) {
    return (name + " " + email)
        .toLowerCase(Locale.ROOT)
        .contains(words.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether an address is its own. */
  public boolean hasAddress(EmailAddress address) {
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
    return change().identities(Stream.concat(others, current).toList()).build();
  }

  Account confirmEmail() {
    return change().emailConfirmed(true).build();
  }

  /** With an address that is known to be theirs. */
  Account confirm(EmailAddress address) {
    return change().email(address.value()).emailConfirmed(true).build();
  }

  Account give(Role role) {
    return change()
        .ownRoles(
            Stream.concat(ownRoles.stream(), Stream.of(role))
                .collect(Collectors.toUnmodifiableSet()))
        .build();
  }

  /** Takes a role back that was given here; what a provider gives stays. */
  Account take(Role role) {
    return change()
        .ownRoles(
            ownRoles.stream()
                .filter(given -> given != role)
                .collect(Collectors.toUnmodifiableSet()))
        .build();
  }

  /** The account as one that nobody can come in with. */
  Account close() {
    return change().disabled(true).build();
  }

  Account reopen() {
    return change().disabled(false).build();
  }

  /** Called otherwise, and written to in another language. */
  Account introduce(String newName, Language newLanguage) {
    return change().name(newName.strip()).language(newLanguage).build();
  }

  /** The same person, to be written to in a language. */
  Account writtenToIn(Language chosen) {
    return change().language(chosen).build();
  }

  Account accept(String version, Instant now) {
    return change().terms(new AcceptedTerms(version, now)).build();
  }

  /** Whether they have still to agree to a version of the terms; invented people need not. */
  public boolean mustAgreeTo(String version) {
    return persona == null && (terms == null || !terms.version().equals(version));
  }

  /** They came in; the same account where that is known already. */
  Account seen(Instant now) {
    boolean known = askedToStayAt == null && lastSeenAt.plus(SEEN_ANEW).isAfter(now);
    return known ? this : change().lastSeenAt(now).askedToStayAt(null).build();
  }

  Account askedToStay(Instant now) {
    return change().askedToStayAt(now).build();
  }

  private Change change() {
    return new Change(this);
  }

  /** An account about to be changed. */
  private static final class Change {

    private final Account before;
    private String name;
    private String email;
    private boolean emailConfirmed;
    private Language language;
    private Set<Role> ownRoles;
    private List<ExternalIdentity> identities;
    private boolean disabled;
    private @Nullable AcceptedTerms terms;
    private Instant lastSeenAt;
    private @Nullable Instant askedToStayAt;

    private Change(Account before) {
      this.before = before;
      name = before.name;
      email = before.email;
      emailConfirmed = before.emailConfirmed;
      language = before.language;
      ownRoles = before.ownRoles;
      identities = before.identities;
      disabled = before.disabled;
      terms = before.terms;
      lastSeenAt = before.lastSeenAt;
      askedToStayAt = before.askedToStayAt;
    }

    private Change name(String value) {
      name = value;
      return this;
    }

    private Change email(String value) {
      email = value;
      return this;
    }

    private Change emailConfirmed(boolean value) {
      emailConfirmed = value;
      return this;
    }

    private Change language(Language value) {
      language = value;
      return this;
    }

    private Change ownRoles(Set<Role> value) {
      ownRoles = value;
      return this;
    }

    private Change identities(List<ExternalIdentity> value) {
      identities = value;
      return this;
    }

    private Change disabled(boolean value) {
      disabled = value;
      return this;
    }

    private Change terms(AcceptedTerms value) {
      terms = value;
      return this;
    }

    private Change lastSeenAt(Instant value) {
      lastSeenAt = value;
      return this;
    }

    private Change askedToStayAt(@Nullable Instant value) {
      askedToStayAt = value;
      return this;
    }

    private Account build() {
      return new Account(
          before.id,
          name,
          email,
          emailConfirmed,
          language,
          ownRoles,
          identities,
          before.persona,
          disabled,
          terms,
          lastSeenAt,
          askedToStayAt,
          before.createdAt,
          before.schema,
          before.version);
    }
  }
}
