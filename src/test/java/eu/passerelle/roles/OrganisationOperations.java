package eu.passerelle.roles;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedLinks;
import eu.passerelle.organisations.Claim;
import eu.passerelle.organisations.ClusterMemberships;
import eu.passerelle.organisations.ClusterProjects;
import eu.passerelle.organisations.Correction;
import eu.passerelle.organisations.Corrections;
import eu.passerelle.organisations.Invitation;
import eu.passerelle.organisations.MemberRole;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationClaims;
import eu.passerelle.organisations.OrganisationContact;
import eu.passerelle.organisations.OrganisationContact.Visibility;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationImport;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationPeople;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.OrganisationValidation;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.organisations.ProfileConfirmations;
import eu.passerelle.shared.Language;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** What everybody tries with organisations, and with the links that lead to them. */
public class OrganisationOperations implements ModuleOperations {

  private static final String LED = "of one that has an administrator";
  private static final String LEADERLESS = "of one that nobody administers";
  private static final OrganisationId WITH_PROJECTS = new OrganisationId("org-cluster-passage");
  private static final OrganisationId PARTNER = new OrganisationId("org-sonnaille");

  private final Cast cast;
  private final Organisations organisations;
  private final OrganisationRights rights;
  private final OrganisationClaims claims;
  private final OrganisationPeople people;
  private final OrganisationValidation validation;
  private final OrganisationImport imports;
  private final ClusterMemberships memberships;
  private final ClusterProjects projects;
  private final Corrections corrections;
  private final ProfileConfirmations confirmations;
  private final SignedLinks links;
  private final SignedActions actions;
  private final OutboxOfTests mails;

  OrganisationOperations(
      Cast cast,
      Organisations organisations,
      OrganisationRights rights,
      OrganisationClaims claims,
      OrganisationPeople people,
      OrganisationValidation validation,
      OrganisationImport imports,
      ClusterMemberships memberships,
      ClusterProjects projects,
      Corrections corrections,
      ProfileConfirmations confirmations,
      SignedLinks links,
      SignedActions actions,
      OutboxOfTests mails) {
    this.cast = cast;
    this.organisations = organisations;
    this.rights = rights;
    this.claims = claims;
    this.people = people;
    this.validation = validation;
    this.imports = imports;
    this.memberships = memberships;
    this.projects = projects;
    this.corrections = corrections;
    this.confirmations = confirmations;
    this.links = links;
    this.actions = actions;
    this.mails = mails;
  }

  @Override
  public List<Operations> all() {
    return List.of(
        organisations(),
        rights(),
        validation(),
        claims(),
        people(),
        memberships(),
        corrections(),
        new Operations(ProfileConfirmations.class, cast)
            .does(
                "confirm(OrganisationId)",
                cast::organisation,
                one -> confirmations.confirm(one.id())),
        new Operations(ClusterProjects.class, cast)
            .tells("all()", projects::all)
            .tells("ofCluster(OrganisationId)", () -> projects.ofCluster(WITH_PROJECTS))
            .tells("ofPartner(OrganisationId)", () -> projects.ofPartner(PARTNER))
            .does("load(List)", () -> cast, nothing -> projects.load(List.of())),
        links(),
        imports());
  }

  private Operations organisations() {
    return new Operations(Organisations.class, cast)
        .tells("today()", organisations::today)
        .sees("find(OrganisationId)", cast::organisation, one -> organisations.find(one.id()))
        .sees(
            "find(OrganisationId)",
            "not validated",
            cast::entered,
            one -> organisations.find(one.id()))
        .sees("look(OrganisationId)", cast::organisation, one -> organisations.look(one.id()))
        .sees(
            "look(OrganisationId)",
            "not validated",
            cast::entered,
            one -> organisations.look(one.id()))
        .sees("look(OrganisationId)", "refused", this::refused, one -> organisations.look(one.id()))
        .sees(
            "contact(Organisation)",
            "for everybody",
            reachable(Visibility.PUBLIC),
            organisations::contact)
        .sees(
            "contact(Organisation)",
            "for members",
            reachable(Visibility.MEMBERS),
            organisations::contact)
        .sees(
            "contact(Organisation)",
            "for its own people",
            reachable(Visibility.OWN),
            organisations::contact)
        .does(
            "reachableAt(OrganisationId, OrganisationContact)",
            cast::organisation,
            one -> organisations.reachableAt(one.id(), contact(Visibility.PUBLIC)))
        .sees(
            "findAll(Collection)",
            cast::organisation,
            one -> organisations.findAll(List.of(one.id())))
        .sees(
            "findAll(Collection)",
            "refused",
            this::refused,
            one -> organisations.findAll(List.of(one.id())))
        .sees("unitsOf(OrganisationId)", cast::organisation, this::isUnit)
        .sees("unitsOf(OrganisationId)", "not validated", cast::entered, this::isUnit)
        .sees(
            "findListed(Collection)",
            cast::organisation,
            one -> organisations.findListed(List.of(one.id())))
        .sees("membersOf(OrganisationId)", cast::organisation, this::isMember)
        .sees("membersOf(OrganisationId)", "not validated", cast::entered, this::isMember)
        .sees(
            "applicantsOf(OrganisationId)",
            cast::applicant,
            one -> has(organisations.applicantsOf(cast.cluster()), one))
        .sees(
            "proposedBy(OrganisationId)",
            cast::proposed,
            one -> has(organisations.proposedBy(cast.cluster()), one))
        .tells("count(Set)", () -> organisations.count(Set.of(OrganisationKind.COMPANY)) > 0)
        .sees("list(OrganisationQuery)", cast::organisation, this::isListed)
        .sees("list(OrganisationQuery)", "not validated", cast::entered, this::isListed)
        .tells("validated()", organisations::validated)
        .tells("clusters()", organisations::clusters)
        .sees(
            "ofMember(AccountId)",
            "oneself",
            cast::organisation,
            one -> has(organisations.ofMember(cast.me()), one))
        .sees(
            "ofMember(AccountId)",
            "somebody else",
            this::withNewcomer,
            one -> organisations.ofMember(newcomerOf(one)))
        .sees("administratorsOf(Organisation)", cast::organisation, organisations::administratorsOf)
        .does(
            "revise(OrganisationId, OrganisationProfile, long)",
            cast::organisation,
            one ->
                organisations.revise(
                    one.id(),
                    renamed(one),
                    Objects.requireNonNull(cast.stored(one.id()).version())))
        .tells("all()", organisations::all)
        .sees(
            "changedSince(Instant)",
            cast::organisation,
            one -> organisations.changedSince(Instant.now().minus(1, ChronoUnit.HOURS)))
        .does("load(List)", () -> cast, nothing -> organisations.load(List.of()));
  }

  private boolean isUnit(Organisation one) {
    return has(organisations.unitsOf(cast.parent()), one);
  }

  private boolean isMember(Organisation one) {
    return has(organisations.membersOf(cast.cluster()), one);
  }

  private Organisation refused() {
    return cast.organisation(OrganisationStatus.REFUSED);
  }

  private Supplier<Organisation> reachable(Visibility visibility) {
    return () -> {
      OrganisationId id = cast.organisation().id();
      cast.as(
          Asker.ADMINISTRATOR,
          () -> {
            organisations.reachableAt(id, contact(visibility));
            return id;
          });
      return cast.stored(id);
    };
  }

  private static OrganisationContact contact(Visibility visibility) {
    return new OrganisationContact("Accueil", visibility, "", visibility, "", visibility, null);
  }

  private boolean isListed(Organisation one) {
    return !organisations
        .list(new OrganisationQuery(one.name(), Set.of(), Set.of(), Set.of(), Set.of()))
        .organisations()
        .isEmpty();
  }

  private static boolean has(Collection<Organisation> found, Organisation one) {
    return found.stream().anyMatch(other -> other.id().equals(one.id()));
  }

  /** One with somebody more, who writes for it. */
  private Organisation withNewcomer() {
    return cast.organisation(Cast.member(cast.newcomer().id(), MemberRole.EDITOR));
  }

  private static AccountId newcomerOf(Organisation one) {
    return one.members().getLast().account();
  }

  private OrganisationProfile renamed(Organisation one) {
    return Cast.profile(one.kind(), one.parent(), Cast.MARK + "renamed.example");
  }

  private Operations rights() {
    return new Operations(OrganisationRights.class, cast)
        .tells("isAnalyst()", rights::isAnalyst)
        .sees("isAnalystOfOthers(Organisation)", cast::organisation, rights::isAnalystOfOthers)
        .sees("mayEdit(Organisation)", cast::organisation, rights::mayEdit)
        .sees("mayAdminister(Organisation)", cast::organisation, rights::mayAdminister)
        .sees("mayReview(Organisation)", cast::organisation, rights::mayReview)
        .sees(
            "mayReview(Organisation)",
            "that asked to join the cluster",
            cast::applicant,
            rights::mayReview)
        .sees(
            "mayReview(Organisation)",
            "to which the cluster proposed itself",
            cast::proposed,
            rights::mayReview)
        .sees(
            "seesApplicants(Organisation)",
            () -> cast.stored(cast.cluster()),
            rights::seesApplicants)
        .sees("seesMembersOnly()", cast::organisation, one -> rights.seesMembersOnly())
        .sees(
            "writableOrganisations()",
            cast::organisation,
            one -> has(rights.writableOrganisations(), one))
        .tells("mayAdvise()", rights::mayAdvise)
        .tells("isReviewer()", rights::isReviewer)
        .sees(
            "clustersOfMine()",
            cast::organisation,
            one -> rights.clustersOfMine().contains(cast.cluster()))
        .sees(
            "managedClusters()",
            cast::organisation,
            one -> rights.managedClusters().contains(cast.cluster()));
  }

  private Operations validation() {
    return new Operations(OrganisationValidation.class, cast)
        .sees(
            "alike(OrganisationProfile)",
            cast::organisation,
            one -> validation.alike(Cast.profile(one.kind(), null, one.name())))
        .sees(
            "alike(OrganisationProfile)",
            "not validated",
            cast::entered,
            one -> validation.alike(Cast.profile(one.kind(), null, one.name())))
        .does(
            "register(OrganisationProfile)",
            () -> Cast.profile(OrganisationKind.COMPANY, null, unused()),
            validation::register)
        .does(
            "register(OrganisationProfile)",
            "a unit",
            () -> Cast.profile(OrganisationKind.RESEARCH_UNIT, cast.parent(), unused()),
            validation::register)
        .sees("queue()", cast::entered, one -> has(validation.queue(), one))
        .sees(
            "withoutAdministrator()",
            this::leaderless,
            one -> has(validation.withoutAdministrator(), one))
        .does("validate(OrganisationId)", cast::entered, one -> validation.validate(one.id()))
        .does(
            "refuse(OrganisationId, String)",
            cast::entered,
            one -> validation.refuse(one.id(), "Inconnue au registre"))
        .does("resubmit(OrganisationId)", this::refused, one -> validation.resubmit(one.id()))
        .does(
            "hide(OrganisationId, String)",
            cast::organisation,
            one -> validation.hide(one.id(), "Signalée"))
        .does("show(OrganisationId)", this::hidden, one -> validation.show(one.id()));
  }

  private Organisation hidden() {
    Organisation one = cast.organisation();
    cast.as(
        Asker.ANALYST,
        () -> {
          validation.hide(one.id(), "Signalée");
          return true;
        });
    return one;
  }

  private Operations imports() {
    return new Operations(OrganisationImport.class, cast)
        .tells("isOpen()", imports::isOpen)
        .tells("known()", imports::known)
        .does(
            "add(String, OrganisationProfile, OrganisationContact)",
            OrganisationOperations::unused,
            reference ->
                imports.add(
                    reference, Cast.profile(OrganisationKind.COMPANY, null, reference), null))
        .does(
            "revise(Organisation, String, OrganisationProfile, OrganisationContact)",
            cast::imported,
            one -> imports.revise(one, unused(), renamed(one), null));
  }

  private Organisation leaderless() {
    return cast.leaderless(OrganisationStatus.CLAIMED);
  }

  private static String unused() {
    return Cast.MARK + UUID.randomUUID() + ".example";
  }

  private Operations claims() {
    return new Operations(OrganisationClaims.class, cast)
        .sees("domain(Organisation)", cast::imported, claims::domain)
        .sees("mine(OrganisationId)", "one's own", cast::imported, this::claimedByMe)
        .sees(
            "mine(OrganisationId)",
            "somebody else's",
            this::claimed,
            claim -> claims.mine(claim.organisation()))
        .does(
            "claimByMail(OrganisationId, String)",
            cast::imported,
            one -> claims.claimByMail(one.id(), "info@" + Cast.domain(one.id())))
        .does(
            "claimByDecision(OrganisationId, String)",
            cast::organisation,
            one -> claims.claimByDecision(one.id(), "J’y travaille"))
        .sees("waiting()", LED, this::claimed, this::isWaiting)
        .sees("waiting()", LEADERLESS, this::claimedLeaderless, this::isWaiting)
        .does(
            "grant(ClaimId, String)",
            LED,
            this::claimed,
            claim -> claims.grant(claim.id(), "Collègue"))
        .does(
            "grant(ClaimId, String)",
            LEADERLESS,
            this::claimedLeaderless,
            claim -> claims.grant(claim.id(), "Vérifié"))
        .does(
            "refuse(ClaimId, String)",
            LED,
            this::claimed,
            claim -> claims.refuse(claim.id(), "Inconnu"))
        .does(
            "refuse(ClaimId, String)",
            LEADERLESS,
            this::claimedLeaderless,
            claim -> claims.refuse(claim.id(), "Inconnu"));
  }

  private Optional<Claim> claimedByMe(Organisation one) {
    claims.claimByDecision(one.id(), "C’est la mienne");
    return claims.mine(one.id());
  }

  private Claim claimed() {
    return claimed(cast.organisation());
  }

  private Claim claimedLeaderless() {
    return claimed(cast.leaderless(OrganisationStatus.VALIDATED));
  }

  private Claim claimed(Organisation one) {
    return cast.as(cast.newcomer(), () -> claims.claimByDecision(one.id(), "J’y travaille"));
  }

  private boolean isWaiting(Claim claim) {
    return claims.waiting().stream().anyMatch(it -> it.claim().id().equals(claim.id()));
  }

  private Operations people() {
    return new Operations(OrganisationPeople.class, cast)
        .sees("of(OrganisationId)", cast::organisation, one -> people.of(one.id()))
        .sees(
            "invitations(OrganisationId)",
            this::invited,
            invitation -> people.invitations(invitation.organisation()))
        .does(
            "invite(OrganisationId, String, MemberRole, Language)",
            cast::organisation,
            one -> people.invite(one.id(), address(one), MemberRole.EDITOR, Language.FR))
        .does(
            "withdraw(InvitationId)", this::invited, invitation -> people.withdraw(invitation.id()))
        .does(
            "change(OrganisationId, AccountId, MemberRole)",
            this::withNewcomer,
            one -> people.change(one.id(), newcomerOf(one), MemberRole.ADMINISTRATOR))
        .does(
            "remove(OrganisationId, AccountId)",
            "somebody else",
            this::withNewcomer,
            one -> people.remove(one.id(), newcomerOf(one)))
        .does(
            "remove(OrganisationId, AccountId)",
            "oneself",
            this::withAnotherAdministrator,
            one -> Answer.hiding(() -> people.remove(one.id(), cast.me())))
        .does(
            "handOver(OrganisationId, AccountId)",
            this::withNewcomer,
            one -> Answer.hiding(() -> people.handOver(one.id(), newcomerOf(one))));
  }

  private Organisation withAnotherAdministrator() {
    return cast.organisation(Cast.member(cast.newcomer().id(), MemberRole.ADMINISTRATOR));
  }

  private Invitation invited() {
    Organisation one = cast.organisation();
    return cast.as(
        Asker.ADMINISTRATOR,
        () -> people.invite(one.id(), address(one), MemberRole.EDITOR, Language.FR));
  }

  private static String address(Organisation one) {
    return "nouvelle@" + Cast.domain(one.id());
  }

  private Operations memberships() {
    return new Operations(ClusterMemberships.class, cast)
        .does(
            "ask(OrganisationId, OrganisationId)",
            cast::alone,
            one -> memberships.ask(one.id(), cast.cluster()))
        .does(
            "takeBack(OrganisationId, OrganisationId)",
            cast::applicant,
            one -> memberships.takeBack(one.id(), cast.cluster()))
        .does(
            "confirm(OrganisationId, OrganisationId, LocalDate)",
            cast::applicant,
            one -> memberships.confirm(one.id(), cast.cluster(), Cast.SINCE))
        .does(
            "confirm(OrganisationId, OrganisationId, LocalDate)",
            "that has not asked",
            cast::alone,
            one -> memberships.confirm(one.id(), cast.cluster(), Cast.SINCE))
        .does(
            "accept(OrganisationId, OrganisationId)",
            cast::proposed,
            one -> memberships.accept(one.id(), cast.cluster()))
        .does(
            "refuse(OrganisationId, OrganisationId)",
            cast::proposed,
            one -> memberships.refuse(one.id(), cast.cluster()))
        .does(
            "decline(OrganisationId, OrganisationId)",
            cast::applicant,
            one -> memberships.decline(one.id(), cast.cluster()))
        .does(
            "end(OrganisationId, OrganisationId, LocalDate)",
            cast::organisation,
            one -> memberships.end(one.id(), cast.cluster(), Cast.SINCE.plusYears(1)));
  }

  private Operations corrections() {
    return new Operations(Corrections.class, cast)
        .does(
            "propose(OrganisationId, OrganisationProfile, OrganisationProfile, String)",
            cast::organisation,
            this::proposed)
        .sees(
            "waiting()",
            this::correction,
            correction ->
                corrections.waiting().stream()
                    .anyMatch(it -> it.correction().id().equals(correction.id())))
        .does(
            "accept(CorrectionId)",
            this::correction,
            correction -> corrections.accept(correction.id()))
        .does(
            "accept(CorrectionId)",
            "one's own",
            cast::organisation,
            one -> corrections.accept(proposed(one).id()))
        .does(
            "refuse(CorrectionId, String)",
            this::correction,
            correction -> corrections.refuse(correction.id(), "Non"));
  }

  private Correction correction() {
    Organisation one = cast.organisation();
    return cast.as(cast.newcomer(), () -> proposed(one));
  }

  private Correction proposed(Organisation one) {
    return corrections.propose(
        one.id(), one.profile(organisations.today()), renamed(one), "vu sur leur site");
  }

  private Operations links() {
    return new Operations(SignedLinks.class, cast)
        .sees(
            "offer(String, Language)",
            "an invitation",
            this::invitation,
            token -> links.offer(token, Language.FR))
        .does("perform(String, Language)", "an invitation", this::invitation, this::followed)
        .does("perform(String, Language)", "the proof of a claim", this::proof, this::followed)
        .sees(
            "offer(String, Language)",
            "made up",
            () -> "x".repeat(56),
            token -> links.offer(token, Language.FR));
  }

  private String invitation() {
    return token(invited().address());
  }

  private String proof() {
    Organisation one = cast.imported();
    Account claimant = cast.newcomer();
    String address = "info@" + Cast.domain(one.id());
    cast.as(claimant, () -> claims.claimByMail(one.id(), address));
    return token(address);
  }

  private String token(String address) {
    return actions.token(mails.lastAction(address));
  }

  private void followed(String token) {
    if (links.perform(token, Language.FR).isEmpty()) {
      throw new AccessDeniedException("a link that leads to nothing");
    }
  }
}
