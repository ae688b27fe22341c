package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.mail.SignedAction;
import eu.passerelle.mail.SignedActionHandler;
import eu.passerelle.organisations.OrganisationMails.News;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where invitations lead: whoever holds the link and is signed in acts for the organisation. The
 * account need not have the address that was written to: people have several.
 */
@Component
class InvitationLinks implements SignedActionHandler {

  static final String PURPOSE = "invitation";

  private final InvitationRepository invitations;
  private final OrganisationChanges changes;
  private final OrganisationMails mails;
  private final CurrentAccount current;
  private final Clock clock;

  InvitationLinks(
      InvitationRepository invitations,
      OrganisationChanges changes,
      OrganisationMails mails,
      CurrentAccount current,
      Clock clock) {
    this.invitations = invitations;
    this.changes = changes;
    this.mails = mails;
    this.current = current;
    this.clock = clock;
  }

  private record Open(Invitation invitation, Organisation organisation) {}

  @Override
  public String purpose() {
    return PURPOSE;
  }

  private Optional<Open> open(SignedAction action) {
    return invitations
        .findById(new InvitationId(action.subject()))
        .map(invitation -> new Open(invitation, changes.find(invitation.organisation())));
  }

  @Override
  public Optional<Offer> offer(SignedAction action, Language language) {
    Texts texts = Texts.in(language);
    return open(action)
        .map(open ->
            new Offer(
                texts.get("link.invitation.title", open.organisation().name()),
                texts.get(
                    "link.invitation.text", texts.get("member-role." + open.invitation().role())),
                texts.get("link.invitation.button"),
                Way.SIGNED_IN));
  }

  /** Whoever has a role there already keeps the greater one. */
  @Override
  public Optional<Done> perform(SignedAction action, Language language) {
    AccountId me = current.require().id();
    return open(action)
        .map(open -> {
          accept(open, me);
          return new Done(
              Texts.in(language).get("link.invitation.done", open.organisation().name()),
              "organisations/" + open.organisation().id().value());
        });
  }

  private void accept(Open open, AccountId me) {
    MemberRole offered = open.invitation().role();
    changes.change(
        open.organisation().id(),
        "member-joined",
        organisation ->
            organisation.has(me, offered) ? organisation : organisation.admit(me, offered, clock));
    invitations.delete(open.invitation());
    mails.tell(
        open.organisation().administrators(),
        new News("member-joined", "organisations/members/" + open.organisation().id().value()),
        open.invitation().id().value(),
        Map.of("person", current.require().name(), "organisation", open.organisation().name()));
  }
}
