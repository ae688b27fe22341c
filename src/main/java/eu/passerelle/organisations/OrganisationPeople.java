package eu.passerelle.organisations;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.EmailAddress;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.Recipient;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedActions.Order;
import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import eu.passerelle.organisations.OrganisationMails.News;
import eu.passerelle.shared.Language;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The people who act for an organisation: who they are, inviting others, leaving. */
@Service
@PreAuthorize("isAuthenticated()")
public class OrganisationPeople {

  static final Duration VALIDITY = Duration.ofDays(14);

  private static final MailTemplate INVITED = MailTemplate.letter("invitation");

  private final OrganisationChanges changes;
  private final OrganisationRights rights;
  private final InvitationRepository invitations;
  private final Accounts accounts;
  private final CurrentAccount current;
  private final OrganisationMails mails;
  private final Outbox outbox;
  private final SignedActions actions;
  private final RateLimits limits;
  private final Clock clock;

  OrganisationPeople(
      OrganisationChanges changes,
      OrganisationRights rights,
      InvitationRepository invitations,
      Accounts accounts,
      CurrentAccount current,
      OrganisationMails mails,
      Outbox outbox,
      SignedActions actions,
      RateLimits limits,
      Clock clock) {
    this.changes = changes;
    this.rights = rights;
    this.invitations = invitations;
    this.accounts = accounts;
    this.current = current;
    this.mails = mails;
    this.outbox = outbox;
    this.actions = actions;
    this.limits = limits;
    this.clock = clock;
  }

  /** Somebody who acts for an organisation, by name. */
  public record Person(AccountId account, String name, MemberRole role, boolean oneself) {}

  /** Its own people, for each other, those of its parent, and analysts; administrators first. */
  public List<Person> of(OrganisationId id) {
    Organisation organisation = changes.find(id);
    if (!rights.mayEdit(organisation) && !rights.isAnalyst()) {
      throw new AccessDeniedException("only for the organisation's people and analysts");
    }
    AccountId me = current.require().id();
    Map<AccountId, String> names = names(organisation);
    return organisation.members().stream()
        .filter(member -> names.containsKey(member.account()))
        .map(member ->
            new Person(
                member.account(),
                Objects.requireNonNull(names.get(member.account())),
                member.role(),
                member.account().equals(me)))
        .sorted(Comparator.comparing(Person::role).reversed().thenComparing(Person::name))
        .toList();
  }

  private Map<AccountId, String> names(Organisation organisation) {
    Set<AccountId> ids =
        organisation.members().stream().map(Member::account).collect(Collectors.toSet());
    return SystemAccess.call(() -> accounts.names(ids));
  }

  /** The roles that somebody can have in an organisation. */
  public static List<MemberRole> rolesIn(Organisation organisation) {
    return List.of(MemberRole.EDITOR, MemberRole.answeringFor(organisation.kind()));
  }

  /** The invitations that were not followed yet, the newest first. */
  public List<Invitation> invitations(OrganisationId id) {
    rights.requireAdministrator(changes.find(id));
    return invitations.findByOrganisation(id).stream()
        .sorted(Comparator.comparing(Invitation::createdAt).reversed())
        .toList();
  }

  /**
   * Invites somebody by mail. An earlier invitation of the same address gives way.
   *
   * @param language of the mail
   * @throws IllegalArgumentException for what is no address, or a role nobody has there
   * @throws eu.passerelle.operations.TooOften for who had too many mails sent
   */
  public Invitation invite(OrganisationId id, String address, MemberRole role, Language language) {
    Organisation organisation = changes.find(id);
    rights.requireAdministrator(organisation);
    String to = new EmailAddress(address.strip()).value();
    requireRole(organisation, role);
    Account me = current.require();
    limits.require(RateLimit.MAIL_TO_OTHERS, me.id().value());
    invitations.findByOrganisation(id).stream()
        .filter(earlier -> earlier.address().equalsIgnoreCase(to))
        .forEach(this::takeAway);
    Invitation invitation =
        invitations.insert(
            new Invitation(
                InvitationId.random(),
                id,
                to,
                role,
                me.id(),
                clock.instant(),
                clock.instant().plus(VALIDITY),
                Invitation.SCHEMA));
    changes.record("invited", id);
    send(invitation, organisation, me, language);
    return invitation;
  }

  private static void requireRole(Organisation organisation, MemberRole role) {
    if (!rolesIn(organisation).contains(role)) {
      throw new IllegalArgumentException(
          "illegal role: %s; must be one of %s".formatted(role, rolesIn(organisation)));
    }
  }

  private void send(
      Invitation invitation, Organisation organisation, Account by, Language language) {
    outbox.enqueue(
        Recipient.outside(invitation.address(), invitation.address()),
        INVITED,
        language,
        key(invitation.id()),
        MailData.of(
                Map.of(
                    "person", by.name(),
                    "organisation", organisation.name(),
                    "role", invitation.role().name()))
            .action(MailData.MAIN, action(invitation)));
  }

  private SignedActionId action(Invitation invitation) {
    return actions.issue(
        key(invitation.id()),
        Order.once(InvitationLinks.PURPOSE, invitation.id().value(), null, invitation.expiresAt()));
  }

  private static String key(InvitationId id) {
    return "invitation/" + id.value();
  }

  /** Makes an invitation worthless. */
  public void withdraw(InvitationId id) {
    Invitation invitation = invitations.findById(id).orElseThrow(NoSuchElementException::new);
    rights.requireAdministrator(changes.find(invitation.organisation()));
    takeAway(invitation);
    changes.record("invitation-withdrawn", invitation.organisation());
  }

  private void takeAway(Invitation invitation) {
    actions.withdraw(action(invitation));
    invitations.delete(invitation);
  }

  /**
   * Gives somebody another role.
   *
   * @throws LastOfOrganisation where nobody would answer for it any more
   */
  public void change(OrganisationId id, AccountId person, MemberRole role) {
    changes.change(
        id,
        "member-changed",
        organisation -> {
          rights.requireAdministrator(organisation);
          requireRole(organisation, role);
          requireMember(organisation, person);
          Organisation changed = organisation.admit(person, role, clock);
          if (!changed.hasAdministrator()) {
            throw new LastOfOrganisation();
          }
          return changed;
        });
  }

  private static void requireMember(Organisation organisation, AccountId person) {
    if (organisation.roleOf(person).isEmpty()) {
      throw new NoSuchElementException("nobody of the organisation");
    }
  }

  /**
   * Takes somebody out; they are told. Anybody may leave.
   *
   * @throws LastOfOrganisation where nobody would answer for it any more
   */
  public void remove(OrganisationId id, AccountId person) {
    boolean oneself = current.require().id().equals(person);
    Organisation left =
        changes.change(
            id,
            oneself ? "member-left" : "member-removed",
            organisation -> {
              if (!oneself) {
                rights.requireAdministrator(organisation);
              }
              requireMember(organisation, person);
              return organisation.dismiss(person, clock);
            });
    if (!oneself) {
      mails.tell(
          Set.of(person),
          new News("member-removed", "organisations/" + id.value()),
          id.value() + "/" + left.changedAt().toEpochMilli(),
          Map.of("organisation", left.name()));
    }
  }

  /** Makes somebody else of it its administrator in one's own place. */
  public void handOver(OrganisationId id, AccountId to) {
    AccountId me = current.require().id();
    changes.change(
        id,
        "handed-over",
        organisation -> {
          rights.requireAdministrator(organisation);
          requireMember(organisation, to);
          requireMember(organisation, me);
          return organisation
              .admit(to, organisation.roleOf(me).orElseThrow(), clock)
              .admit(me, MemberRole.EDITOR, clock);
        });
  }
}
