package eu.passerelle.organisations;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static eu.passerelle.support.ActingAs.TRANSFER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.mail.SignedActionHandler.Way;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedLinks;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.organisations.OrganisationContact.Visibility;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How organisations and people come in, join and leave. */
@ApplicationTest
class JoiningTests {

  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
  private static final OrganisationId CLUSTER = new OrganisationId("org-cluster-passage");

  @Autowired private Organisations organisations;
  @Autowired private OrganisationRepository store;
  @Autowired private OrganisationClaims claims;
  @Autowired private OrganisationPeople people;
  @Autowired private OrganisationValidation validation;
  @Autowired private ClusterMemberships memberships;
  @Autowired private OrganisationRights rights;
  @Autowired private Corrections corrections;
  @Autowired private InvitationRepository invitations;
  @Autowired private JobLocks locks;
  @Autowired private OutboxOfTests mails;
  @Autowired private SignedActions actions;
  @Autowired private SignedLinks links;
  @Autowired private ActingAs acting;

  /** A directory entry of its own for each test. */
  private final String domain = "d" + UUID.randomUUID().toString().substring(0, 8) + ".example";

  private final OrganisationId id = new OrganisationId("org-" + domain);

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  // --- claiming

  @Test
  void whoFollowsALinkAtTheDomainAdministersTheEntry() {
    imported();
    acting.signIn(FOUNDER);
    assertThat(claims.domain(stored())).contains(domain);

    claims.claimByMail(id, "info@" + domain);
    assertThat(stored().members()).as("nothing changes before").isEmpty();
    assertThat(follow("info@" + domain)).contains("a maintenant son administrateur");

    assertThat(stored().status()).isEqualTo(OrganisationStatus.CLAIMED);
    assertThat(stored().roleOf(new AccountId(FOUNDER))).contains(MemberRole.ADMINISTRATOR);
    assertThat(links.offer(token("info@" + domain), Language.FR)).as("it worked once").isEmpty();
  }

  @Test
  void anAddressElsewhereProvesNothing() {
    imported();
    acting.signIn(FOUNDER);

    for (String address :
        List.of("a@other.example", "a@x" + domain, "a@" + domain + ".other.example", domain, "")) {
      assertThatThrownBy(() -> claims.claimByMail(id, address))
          .as(address)
          .isInstanceOf(IllegalArgumentException.class);
    }
    claims.claimByMail(id, "a@mail." + domain);
  }

  @Test
  void aDomainThatManyShareProvesNothing() {
    save(profile("Sur une page de réseau", "https://www.facebook.com/atelier"));

    assertThat(claims.domain(stored())).isEmpty();
    acting.signIn(FOUNDER);
    assertThatThrownBy(() -> claims.claimByMail(id, "moi@facebook.com"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofTwoWhoClaimTheSameOneTheFirstToFollowTheirLinkGetsIt() {
    imported();
    acting.signIn(FOUNDER);
    claims.claimByMail(id, "first@" + domain);
    acting.signIn(PROFESSOR);
    claims.claimByMail(id, "second@" + domain);

    follow("second@" + domain);

    assertThat(links.offer(token("first@" + domain), Language.FR)).isEmpty();
    assertThat(stored().members()).extracting(Member::account).containsExactly(account(PROFESSOR));
  }

  @Test
  void severalAddressesInOneProveNothing() {
    imported();
    acting.signIn(FOUNDER);

    assertThatThrownBy(() -> claims.claimByMail(id, "moi@ailleurs.example,info@" + domain))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAnalystDecidesOnAClaimWithAReason() {
    imported();
    acting.signIn(FOUNDER);
    ClaimId claim = claims.claimByDecision(id, "J'en suis la gérante").id();
    assertThat(claims.waiting()).extracting(it -> it.claim().id()).doesNotContain(claim);
    assertThatThrownBy(() -> claims.grant(claim, "moi-même"))
        .isInstanceOf(AccessDeniedException.class);

    acting.signIn(ANALYST);
    assertThat(claims.waiting()).extracting(it -> it.claim().id()).contains(claim);
    assertThatThrownBy(() -> claims.grant(claim, " ")).isInstanceOf(IllegalArgumentException.class);
    claims.grant(claim, "Vérifié au registre");

    assertThat(stored().roleOf(account(FOUNDER))).contains(MemberRole.ADMINISTRATOR);
    assertThatThrownBy(() -> claims.refuse(claim, "trop tard"))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void whereSomebodyAdministersTheyDecideWhoJoins() {
    administeredBy(PROFESSOR);
    acting.signIn(FOUNDER);
    ClaimId claim = claims.claimByDecision(id, "J'y travaille").id();

    acting.signIn(ANALYST);
    assertThat(claims.waiting()).extracting(it -> it.claim().id()).doesNotContain(claim);
    acting.signIn(PROFESSOR);
    assertThat(claims.waiting())
        .filteredOn(it -> it.claim().id().equals(claim))
        .extracting(OrganisationClaims.Waiting::claimant)
        .containsExactly("Élise Marchal");
    claims.grant(claim, "Collègue");

    assertThat(stored().roleOf(account(FOUNDER))).contains(MemberRole.EDITOR);
  }

  @Test
  void aCloneOfAClusterGivesNoPowerBeforeItIsValidated() {
    save(Profiles.bare(OrganisationKind.CLUSTER, null, "Grappe " + domain, null, null));
    acting.signIn(FOUNDER);
    ClaimId claim = claims.claimByDecision(id, "Je l'anime").id();
    acting.signIn(ANALYST);
    claims.grant(claim, "Vérifié");

    acting.signIn(FOUNDER);
    assertThatThrownBy(() -> memberships.confirm(sonnaille(), id, SINCE))
        .isInstanceOf(AccessDeniedException.class);
  }

  // --- validating

  @Test
  void whatSomebodyEntersIsSeenByNobodyElseBeforeItIsValidated() {
    acting.signIn(FOUNDER);
    OrganisationId entered = validation.register(profile("Neuve " + domain, null)).id();
    assertThat(organisations.look(entered)).isPresent();
    assertThat(listed("Neuve " + domain)).isFalse();

    acting.signOut();
    assertThat(organisations.look(entered)).isEmpty();
    acting.signIn(PROFESSOR);
    assertThat(organisations.look(entered)).isEmpty();
    assertThatThrownBy(() -> validation.validate(entered))
        .isInstanceOf(AccessDeniedException.class);

    acting.signIn(ANALYST);
    assertThat(organisations.look(entered)).isPresent();
    assertThat(validation.queue()).extracting(Organisation::id).contains(entered);
    validation.validate(entered);
    assertThat(listed("Neuve " + domain)).isTrue();
    assertThatThrownBy(() -> validation.validate(entered))
        .isInstanceOf(IllegalOrganisationState.class);
  }

  @Test
  void whatIsRefusedSaysWhyAndCanBeHandedInAgain() {
    acting.signIn(FOUNDER);
    OrganisationId entered = validation.register(profile("Fautive " + domain, null)).id();
    acting.signIn(ANALYST);
    validation.refuse(entered, "Le numéro ne correspond pas au nom");

    acting.signIn(FOUNDER);
    assertThat(organisations.look(entered).orElseThrow().refusedBecause())
        .isEqualTo("Le numéro ne correspond pas au nom");
    assertThat(rendered("elise@sonnaille.example")).contains("Le numéro ne correspond pas au nom");
    validation.resubmit(entered);

    acting.signIn(ANALYST);
    assertThat(validation.queue()).extracting(Organisation::id).contains(entered);
  }

  @Test
  void nobodyValidatesTheirOwn() {
    acting.signIn(ANALYST);
    OrganisationId entered = validation.register(profile("À moi " + domain, null)).id();

    assertThat(validation.queue()).extracting(Organisation::id).doesNotContain(entered);
    assertThatThrownBy(() -> validation.validate(entered))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void whatIsInTheDirectoryIsNotEnteredTwice() {
    Organisation known = store.findById(sonnaille()).orElseThrow();
    acting.signIn(PROFESSOR);

    assertThat(validation.alike(profile(known.name().toUpperCase(java.util.Locale.ROOT), null)))
        .extracting(Organisation::id)
        .contains(known.id());
    OrganisationProfile same =
        Profiles.bare(OrganisationKind.HUB, null, "Autre nom", known.enterpriseNumber(), null);
    assertThatThrownBy(() -> validation.register(same)).isInstanceOf(KnownAlready.class);
  }

  @Test
  void whoEnteredOneDoesNotValidateItHavingLeftIt() {
    acting.signIn(ANALYST);
    OrganisationId entered = validation.register(profile("Laissée " + domain, null)).id();
    store.save(
        store
            .findById(entered)
            .orElseThrow()
            .dismissAnyway(account(ANALYST), java.time.Clock.systemUTC()));

    assertThatThrownBy(() -> validation.validate(entered))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void whoEntersAClusterManagesIt() {
    acting.signIn(FOUNDER);
    OrganisationProfile cluster =
        Profiles.bare(OrganisationKind.CLUSTER, null, "Grappe " + domain, null, null);

    Organisation entered = validation.register(cluster);

    assertThat(entered.roleOf(account(FOUNDER))).contains(MemberRole.CLUSTER_MANAGER);
  }

  @Test
  void aUnitIsEnteredByAnAdministratorOfItsParent() {
    administeredBy(PROFESSOR);
    OrganisationProfile unit = unitOf(id);
    acting.signIn(FOUNDER);
    assertThatThrownBy(() -> validation.register(unit)).isInstanceOf(AccessDeniedException.class);

    acting.signIn(PROFESSOR);
    assertThat(validation.register(unit).parent()).isEqualTo(id);
  }

  // --- people

  @Test
  void anInvitationMakesWhoeverFollowsItSignedInAMember() {
    administeredBy(PROFESSOR);
    acting.signIn(PROFESSOR);
    people.invite(id, "nouvelle@" + domain, MemberRole.EDITOR, Language.FR);
    String token = token("nouvelle@" + domain);

    acting.signIn(FOUNDER);
    assertThat(links.offer(token, Language.FR).orElseThrow().way()).isEqualTo(Way.SIGNED_IN);
    links.perform(token, Language.FR);

    assertThat(stored().roleOf(account(FOUNDER))).contains(MemberRole.EDITOR);
    assertThat(links.perform(token, Language.FR)).as("it worked once").isEmpty();
    acting.signIn(PROFESSOR);
    assertThat(people.invitations(id)).isEmpty();
  }

  @Test
  void aVisitorCannotFollowAnInvitationAndUsesItUpForNobody() {
    administeredBy(PROFESSOR);
    acting.signIn(PROFESSOR);
    people.invite(id, "nouvelle@" + domain, MemberRole.EDITOR, Language.FR);
    String token = token("nouvelle@" + domain);
    acting.signOut();

    assertThatThrownBy(() -> links.perform(token, Language.FR))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(links.offer(token, Language.FR)).isPresent();
  }

  @Test
  void aWithdrawnInvitationIsWorthlessAndSoIsAnEarlierOne() {
    administeredBy(PROFESSOR);
    acting.signIn(PROFESSOR);
    people.invite(id, "nouvelle@" + domain, MemberRole.EDITOR, Language.FR);
    String earlier = token("nouvelle@" + domain);
    Invitation second =
        people.invite(id, "Nouvelle@" + domain, MemberRole.ADMINISTRATOR, Language.NL);
    String later = token("Nouvelle@" + domain);

    assertThat(links.offer(earlier, Language.FR)).isEmpty();
    people.withdraw(second.id());
    assertThat(links.offer(later, Language.FR)).isEmpty();
  }

  @Test
  void anInvitationThatExpiredLongAgoIsForgotten() {
    administeredBy(PROFESSOR);
    acting.signIn(PROFESSOR);
    Invitation fresh = people.invite(id, "a@" + domain, MemberRole.EDITOR, Language.FR);
    Instant then =
        Instant.now().minus(InvitationRetention.KEPT).minus(java.time.Duration.ofDays(1));
    Invitation old =
        invitations.insert(
            new Invitation(
                InvitationId.random(),
                id,
                "b@" + domain,
                MemberRole.EDITOR,
                account(PROFESSOR),
                then,
                then,
                1));

    new InvitationRetention(invitations, locks, java.time.Clock.systemUTC()).forget();

    assertThat(people.invitations(id)).extracting(Invitation::id).containsExactly(fresh.id());
    assertThat(invitations.findById(old.id())).isEmpty();
  }

  @Test
  void nobodyOfOneOrganisationChangesAnother() {
    administeredBy(PROFESSOR);
    acting.signIn(FOUNDER);

    assertThatThrownBy(() -> people.of(id)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> people.invitations(id)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> people.invite(id, "a@b.example", MemberRole.EDITOR, Language.FR))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> people.change(id, account(PROFESSOR), MemberRole.EDITOR))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> people.remove(id, account(PROFESSOR)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> people.handOver(id, account(FOUNDER)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> organisations.reachableAt(id, contact(Visibility.PUBLIC)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void anEditorChangesNobodyAndMayLeave() {
    administeredBy(PROFESSOR, FOUNDER);
    acting.signIn(FOUNDER);

    assertThatThrownBy(() -> people.change(id, account(FOUNDER), MemberRole.ADMINISTRATOR))
        .isInstanceOf(AccessDeniedException.class);
    people.remove(id, account(FOUNDER));

    assertThat(stored().roleOf(account(FOUNDER))).isEmpty();
  }

  @Test
  void thereIsAlwaysAnAdministratorLeft() {
    administeredBy(PROFESSOR, FOUNDER);
    acting.signIn(PROFESSOR);

    assertThatThrownBy(() -> people.remove(id, account(PROFESSOR)))
        .isInstanceOf(LastOfOrganisation.class);
    assertThatThrownBy(() -> people.change(id, account(PROFESSOR), MemberRole.EDITOR))
        .isInstanceOf(LastOfOrganisation.class);

    people.handOver(id, account(FOUNDER));
    assertThat(stored().roleOf(account(FOUNDER))).contains(MemberRole.ADMINISTRATOR);
    assertThat(stored().roleOf(account(PROFESSOR))).contains(MemberRole.EDITOR);
    people.remove(id, account(PROFESSOR));
    assertThat(stored().members()).hasSize(1);
  }

  @Test
  void whoIsTakenOutIsTold() {
    administeredBy(PROFESSOR, FOUNDER);
    acting.signIn(PROFESSOR);

    people.remove(id, account(FOUNDER));

    assertThat(mails.to("elise@sonnaille.example"))
        .extracting(mail -> mail.template().name())
        .contains("member-removed");
  }

  @Test
  void analystsSeeAnOrganisationThatLostItsLastAdministrator() {
    administeredBy(PROFESSOR);
    store.save(stored().dismissAnyway(account(PROFESSOR), java.time.Clock.systemUTC()));

    acting.signIn(ANALYST);
    assertThat(validation.withoutAdministrator()).extracting(Organisation::id).contains(id);
    acting.signIn(FOUNDER);
    assertThat(validation.withoutAdministrator()).isEmpty();
  }

  @Test
  void whoIsLeftWhereNobodyAnswersCanComeToAnswerForIt() {
    administeredBy(PROFESSOR, FOUNDER);
    acting.signIn(FOUNDER);
    assertThatThrownBy(() -> claims.claimByMail(id, "info@" + domain))
        .isInstanceOf(AccessDeniedException.class);
    store.save(stored().dismissAnyway(account(PROFESSOR), java.time.Clock.systemUTC()));

    claims.claimByMail(id, "info@" + domain);
    follow("info@" + domain);

    assertThat(stored().roleOf(account(FOUNDER))).contains(MemberRole.ADMINISTRATOR);
    assertThat(stored().orphanedAt()).isNull();
  }

  // --- clusters

  @Test
  void aClusterConfirmsWhoAskedAndMembershipsHaveDates() {
    administeredBy(PROFESSOR);
    acting.signIn(PROFESSOR);
    memberships.ask(id, CLUSTER);
    memberships.ask(id, CLUSTER);
    assertThat(stored().clusters()).hasSize(1);
    assertThatThrownBy(() -> memberships.confirm(id, CLUSTER, SINCE))
        .isInstanceOf(AccessDeniedException.class);

    acting.signIn(CLUSTER_MANAGER);
    assertThat(organisations.applicantsOf(CLUSTER)).extracting(Organisation::id).contains(id);
    assertThatThrownBy(() -> memberships.confirm(id, CLUSTER, LocalDate.of(2999, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    memberships.confirm(id, CLUSTER, SINCE);
    assertThat(stored().clusters())
        .containsExactly(new ClusterMembership(CLUSTER, true, SINCE, null));

    LocalDate end = LocalDate.of(2025, 6, 1);
    memberships.end(id, CLUSTER, end);
    assertThat(stored().clusters())
        .containsExactly(new ClusterMembership(CLUSTER, true, SINCE, end));
  }

  @Test
  void aClusterMayDeclineAndEnterMembersItself() {
    administeredBy(PROFESSOR);
    acting.signIn(PROFESSOR);
    memberships.ask(id, CLUSTER);
    acting.signIn(CLUSTER_MANAGER);

    memberships.decline(id, CLUSTER);
    assertThat(stored().clusters()).isEmpty();
    memberships.confirm(id, CLUSTER, SINCE);
    assertThat(stored().clusters()).hasSize(1);
    acting.signIn(PROFESSOR);
    memberships.accept(id, CLUSTER);
    memberships.end(id, CLUSTER, LocalDate.of(2025, 1, 1));
    acting.signIn(FOUNDER);
    assertThatThrownBy(() -> memberships.end(id, CLUSTER, SINCE))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> memberships.ask(id, CLUSTER))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void whatAClusterProposesGivesItNothingBeforeTheOrganisationConfirms() {
    administeredBy(PROFESSOR);
    acting.signIn(CLUSTER_MANAGER);
    memberships.confirm(id, CLUSTER, SINCE);

    assertThat(rights.mayReview(stored())).isFalse();
    assertThat(organisations.membersOf(CLUSTER)).extracting(Organisation::id).doesNotContain(id);
    assertThat(organisations.proposedBy(CLUSTER)).extracting(Organisation::id).contains(id);
    assertThatThrownBy(() -> memberships.accept(id, CLUSTER))
        .isInstanceOf(AccessDeniedException.class);

    acting.signIn(PROFESSOR);
    memberships.accept(id, CLUSTER);
    assertThat(stored().clusters())
        .containsExactly(new ClusterMembership(CLUSTER, true, SINCE, null));
    acting.signIn(CLUSTER_MANAGER);
    assertThat(rights.mayReview(stored())).isTrue();
  }

  @Test
  void anAdministratorConfirmsAProposalByTheLinkInTheMail() {
    administeredBy(PROFESSOR);
    acting.run(CLUSTER_MANAGER, () -> memberships.confirm(id, CLUSTER, SINCE));
    String token = proposal();

    assertThat(links.offer(token, Language.FR).orElseThrow().title()).contains("est-elle membre");
    assertThat(stored().clusters()).noneMatch(ClusterMembership::confirmed);
    assertThat(links.perform(token, Language.FR)).isPresent();

    assertThat(stored().clusters())
        .containsExactly(new ClusterMembership(CLUSTER, true, SINCE, null));
  }

  @Test
  void aProposalIsRefusedOrTakenBackAndItsLinkIsWorthlessThen() {
    administeredBy(PROFESSOR);
    acting.run(CLUSTER_MANAGER, () -> memberships.confirm(id, CLUSTER, SINCE));
    acting.run(PROFESSOR, () -> memberships.refuse(id, CLUSTER));
    assertThat(stored().clusters()).isEmpty();
    assertThat(links.offer(proposal(), Language.FR)).isEmpty();

    acting.run(CLUSTER_MANAGER, () -> memberships.confirm(id, CLUSTER, SINCE));
    acting.run(CLUSTER_MANAGER, () -> memberships.decline(id, CLUSTER));

    assertThat(stored().clusters()).isEmpty();
  }

  @Test
  void whoAsksWhereTheClusterHasProposedIsAMember() {
    administeredBy(PROFESSOR);
    acting.run(CLUSTER_MANAGER, () -> memberships.confirm(id, CLUSTER, SINCE));

    acting.run(PROFESSOR, () -> memberships.ask(id, CLUSTER));

    assertThat(stored().clusters()).allMatch(ClusterMembership::confirmed);
  }

  @Test
  void whereNobodyAdministersTheClusterDecidesAlone() {
    imported();

    acting.run(CLUSTER_MANAGER, () -> memberships.confirm(id, CLUSTER, SINCE));

    assertThat(stored().clusters())
        .containsExactly(new ClusterMembership(CLUSTER, true, SINCE, null));
  }

  /** The link in the mail about this organisation's proposal. */
  private String proposal() {
    Mail mail =
        mails.to("b.collignon@haute-meuse.example").stream()
            .filter(it -> Objects.equals(it.data().page(), "organisations/clusters/" + id.value()))
            .findFirst()
            .orElseThrow();
    return actions.token(Objects.requireNonNull(mail.data().actions().get(MailData.SECOND)));
  }

  // --- corrections

  @Test
  void aCorrectionChangesWhatItSaysAndNothingElse() {
    administeredBy(PROFESSOR);
    OrganisationProfile seen = stored().profile(LocalDate.now());
    acting.signIn(FOUNDER);
    CorrectionId correction =
        corrections.propose(id, seen, profile("Mieux " + domain, seen.website()), "vu").id();
    acting.signIn(PROFESSOR);
    organisations.revise(
        id,
        profile(seen.name(), "https://autre.example"),
        Objects.requireNonNull(stored().version()));

    assertThat(corrections.waiting()).extracting(it -> it.correction().id()).contains(correction);
    corrections.accept(correction);

    assertThat(stored().name()).isEqualTo("Mieux " + domain);
    assertThat(stored().website()).isEqualTo("https://autre.example");
    assertThatThrownBy(() -> corrections.accept(correction))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void nobodyAcceptsWhatTheyProposedAndStrangersDecideNothing() {
    imported();
    OrganisationProfile seen = stored().profile(LocalDate.now());
    acting.signIn(ANALYST);
    CorrectionId correction =
        corrections.propose(id, seen, profile("Mieux " + domain, null), "").id();

    assertThatThrownBy(() -> corrections.accept(correction))
        .isInstanceOf(AccessDeniedException.class);
    acting.signIn(TRANSFER_OFFICER);
    assertThatThrownBy(() -> corrections.refuse(correction, "non"))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> corrections.propose(id, seen, seen, ""))
        .isInstanceOf(NothingToCorrect.class);
  }

  // --- contact data

  @Test
  void eachPartOfAContactIsSeenByThoseItIsFor() {
    administeredBy(PROFESSOR);
    acting.signIn(PROFESSOR);
    organisations.reachableAt(
        id,
        new OrganisationContact(
            "Accueil",
            Visibility.PUBLIC,
            "info@" + domain,
            Visibility.MEMBERS,
            "081 00 00 00",
            Visibility.OWN,
            null));

    assertThat(seen()).containsExactly("Accueil", "info@" + domain, "081 00 00 00");
    acting.signIn(FOUNDER);
    assertThat(seen()).containsExactly("Accueil", "info@" + domain, "");
    acting.signOut();
    assertThat(seen()).containsExactly("Accueil", "", "");
  }

  private List<String> seen() {
    OrganisationContact contact = organisations.contact(stored()).orElseThrow();
    return List.of(contact.person(), contact.email(), contact.telephone());
  }

  private OrganisationContact contact(Visibility visibility) {
    return new OrganisationContact("A", visibility, "", visibility, "", visibility, null);
  }

  // --- what tests need

  private void imported() {
    save(profile("Atelier " + domain, "https://www." + domain + "/fr"));
  }

  private void administeredBy(String administrator, String... editors) {
    Organisation organisation =
        Organisation.create(
            id,
            profile("Atelier " + domain, "https://" + domain),
            OrganisationStatus.VALIDATED,
            SINCE,
            Instant.now());
    List<Member> members = new java.util.ArrayList<>();
    members.add(new Member(account(administrator), MemberRole.ADMINISTRATOR, SINCE));
    for (String editor : editors) {
      members.add(new Member(account(editor), MemberRole.EDITOR, SINCE));
    }
    SystemAccess.run(() -> organisations.load(List.of(organisation.with(members, List.of()))));
  }

  private void save(OrganisationProfile profile) {
    SystemAccess.run(() ->
        organisations.load(
            List.of(
                Organisation.create(
                    id, profile, OrganisationStatus.IMPORTED, SINCE, Instant.now()))));
  }

  private static OrganisationProfile profile(String name, @Nullable String website) {
    return Profiles.bare(OrganisationKind.HUB, null, name, null, website);
  }

  private OrganisationProfile unitOf(OrganisationId parent) {
    return Profiles.bare(OrganisationKind.RESEARCH_UNIT, parent, "Unité " + domain, null, null);
  }

  private Organisation stored() {
    return store.findById(id).orElseThrow();
  }

  private boolean listed(String name) {
    return organisations
        .list(new OrganisationQuery(name, Set.of(), Set.of(), Set.of(), Set.of()))
        .organisations()
        .stream()
        .anyMatch(found -> found.name().equals(name));
  }

  private static AccountId account(String persona) {
    return new AccountId(persona);
  }

  private static OrganisationId sonnaille() {
    return new OrganisationId("org-sonnaille");
  }

  private String token(String address) {
    return actions.token(mails.lastAction(address));
  }

  private String follow(String address) {
    return links.perform(token(address), Language.FR).orElseThrow().text();
  }

  private String rendered(String address) {
    Mail last = mails.to(address).getLast();
    return mails.written(last).text();
  }
}
