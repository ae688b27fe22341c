package eu.passerelle.organisations;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.Recipient;
import eu.passerelle.mail.SignedAction;
import eu.passerelle.mail.SignedActionHandler;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedActions.Order;
import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import eu.passerelle.organisations.Claim.State;
import eu.passerelle.organisations.OrganisationMails.News;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * How people come to act for an organisation that is in the directory already: by a link sent to an
 * address of its domain, or by the decision of an analyst, or of its administrators where it has
 * some.
 */
@Service
public class OrganisationClaims implements SignedActionHandler {

  static final Duration VALIDITY = Duration.ofDays(3);

  private static final String PURPOSE = "claim-organisation";
  private static final MailTemplate PROOF = MailTemplate.letter("claim-proof");

  private final ClaimRepository claims;
  private final OrganisationChanges changes;
  private final OrganisationRights rights;
  private final Accounts accounts;
  private final CurrentAccount current;
  private final OrganisationMails mails;
  private final Outbox outbox;
  private final SignedActions actions;
  private final RateLimits limits;
  private final AuditTrail audit;
  private final Clock clock;

  OrganisationClaims(
      ClaimRepository claims,
      OrganisationChanges changes,
      OrganisationRights rights,
      Accounts accounts,
      CurrentAccount current,
      OrganisationMails mails,
      Outbox outbox,
      SignedActions actions,
      RateLimits limits,
      AuditTrail audit,
      Clock clock) {
    this.claims = claims;
    this.changes = changes;
    this.rights = rights;
    this.accounts = accounts;
    this.current = current;
    this.mails = mails;
    this.outbox = outbox;
    this.actions = actions;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  /** A claim that waits, with what it is about and the name of who claims it. */
  public record Waiting(Claim claim, Organisation organisation, String claimant) {}

  /** The domain whose addresses prove a claim; empty where an analyst has to decide. */
  public Optional<String> domain(Organisation organisation) {
    return organisation.hasAdministrator()
        ? Optional.empty()
        : OrganisationDomain.of(organisation.website()).map(OrganisationDomain::name);
  }

  /** The claim of the person asking that is still open; empty where there is none. */
  @PreAuthorize("isAuthenticated()")
  public Optional<Claim> mine(OrganisationId organisation) {
    return claims.findByClaimant(current.require().id()).stream()
        .filter(claim -> claim.organisation().equals(organisation) && claim.isOpen())
        .findFirst();
  }

  /**
   * Sends a link to an address of the organisation; whoever follows it proves the claim.
   *
   * @throws IllegalArgumentException where the address is not one of its domain
   * @throws eu.passerelle.operations.TooOften for who had too many mails sent
   */
  @PreAuthorize("isAuthenticated()")
  public Claim claimByMail(OrganisationId id, String address) {
    Account me = current.require();
    Organisation organisation = claimable(id, me);
    if (organisation.hasAdministrator() || !organisation.hasAddress(address)) {
      throw new IllegalArgumentException("the address must be one of the organisation's domain");
    }
    limits.require(RateLimit.SUBMISSION, me.id().value());
    Claim claim = keep(organisation, me, "", State.LINK_SENT);
    sendProof(claim, organisation, me, address.strip());
    return claim;
  }

  private void sendProof(Claim claim, Organisation organisation, Account me, String address) {
    String key = "claim/" + claim.id().value();
    SignedActionId action =
        actions.issue(
            key,
            Order.once(
                PURPOSE, claim.id().value(), me.id().value(), clock.instant().plus(VALIDITY)));
    outbox.enqueue(
        Recipient.outside(organisation.name(), address),
        PROOF,
        me.language(),
        key,
        MailData.of(Map.of("person", me.name(), "organisation", organisation.name()))
            .action(MailData.MAIN, action));
  }

  /**
   * Asks for a decision.
   *
   * @param note what speaks for the claim
   * @throws IllegalArgumentException without a note
   * @throws eu.passerelle.operations.TooOften for who asked too often
   */
  @PreAuthorize("isAuthenticated()")
  public Claim claimByDecision(OrganisationId id, String note) {
    Account me = current.require();
    Organisation organisation = claimable(id, me);
    if (note.isBlank()) {
      throw new IllegalArgumentException("this needs a note");
    }
    limits.require(RateLimit.SUBMISSION, me.id().value());
    Claim claim = keep(organisation, me, note, State.WAITING);
    mails.tell(
        organisation.administrators(),
        new News("join-asked", "organisations/members/" + id.value()),
        claim.id().value(),
        Map.of("person", me.name(), "organisation", organisation.name(), "note", claim.note()));
    return claim;
  }

  private Organisation claimable(OrganisationId id, Account me) {
    Organisation organisation = changes.find(id);
    if (!organisation.isPublic() || !organisation.isOpenTo(me.id())) {
      throw new AccessDeniedException(
          "only a listed organisation that one does not act for, or nobody answers for");
    }
    return organisation;
  }

  /** One's earlier claim for the same organisation gives way. */
  private Claim keep(Organisation organisation, Account me, String note, State state) {
    mine(organisation.id()).ifPresent(claims::delete);
    MemberRole wanted =
        organisation.hasAdministrator()
            ? MemberRole.EDITOR
            : MemberRole.answeringFor(organisation.kind());
    Claim claim =
        claims.insert(Claim.of(organisation.id(), me.id(), wanted, note, state, clock.instant()));
    audit.record("organisation.claimed", "organisation", organisation.id().value());
    return claim;
  }

  /** The claims that wait for the person asking, the oldest first. */
  @PreAuthorize("isAuthenticated()")
  public List<Waiting> waiting() {
    List<Claim> open = claims.findByState(State.WAITING);
    Map<OrganisationId, Organisation> organisations =
        changes.findAll(open.stream().map(Claim::organisation).toList());
    List<AccountId> claimants = open.stream().map(Claim::claimant).toList();
    Map<AccountId, String> names = SystemAccess.call(() -> accounts.names(claimants));
    return open.stream()
        .map(claim ->
            new Waiting(
                claim,
                Objects.requireNonNull(organisations.get(claim.organisation())),
                names.getOrDefault(claim.claimant(), "")))
        .filter(waiting -> mayDecide(waiting.claim(), waiting.organisation()))
        .sorted(Comparator.comparing(waiting -> waiting.claim().createdAt()))
        .toList();
  }

  private boolean mayDecide(Claim claim, Organisation organisation) {
    boolean own = current.id().filter(claim.claimant()::equals).isPresent();
    return !own
        && (organisation.hasAdministrator()
            ? rights.mayAdminister(organisation)
            : rights.isAnalystOfOthers(organisation));
  }

  /** Lets the claimant act for the organisation. */
  @PreAuthorize("isAuthenticated()")
  public void grant(ClaimId id, String reason) {
    decide(id, claim -> claim.granted(required(reason), clock.instant()), "claim-granted");
  }

  /** Turns the claimant down, with the reason they will read. */
  @PreAuthorize("isAuthenticated()")
  public void refuse(ClaimId id, String reason) {
    decide(id, claim -> claim.refused(required(reason), clock.instant()), "claim-refused");
  }

  private static String required(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("this needs a reason");
    }
    return reason.strip();
  }

  private void decide(ClaimId id, Function<Claim, Claim> decision, String template) {
    Claim claim = claims.findById(id).orElseThrow(NoSuchElementException::new);
    Organisation organisation = changes.find(claim.organisation());
    if (claim.state() != State.WAITING || !mayDecide(claim, organisation)) {
      throw new AccessDeniedException("only for who decides on a claim that waits");
    }
    Claim decided = claims.save(decision.apply(claim));
    if (decided.state() == State.GRANTED) {
      admit(decided);
    }
    audit.record("organisation." + template, "organisation", organisation.id().value());
    mails.tell(
        Set.of(claim.claimant()),
        new News(template, "organisations/" + organisation.id().value()),
        claim.id().value(),
        Map.of("organisation", organisation.name(), "note", String.valueOf(decided.reason())));
  }

  /** Whoever administers an organisation already is not made less by an old claim. */
  private void admit(Claim claim) {
    changes.change(
        claim.organisation(),
        "member-admitted",
        organisation -> {
          if (organisation.has(claim.claimant(), claim.wanted())) {
            return organisation;
          }
          return claim.wanted().answers()
              ? organisation.claim(claim.claimant(), claim.wanted(), clock)
              : organisation.admit(claim.claimant(), claim.wanted(), clock);
        });
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public Optional<Offer> offer(SignedAction action, Language language) {
    Texts texts = Texts.in(language);
    return provable(action)
        .map(provable ->
            new Offer(
                texts.get("link.claim.title", provable.organisation().name()),
                texts.get("link.claim.text", provable.organisation().name()),
                texts.get("link.claim.button")));
  }

  private record Provable(Claim claim, Organisation organisation) {}

  /** Somebody else may have become its administrator since the link was sent. */
  private Optional<Provable> provable(SignedAction action) {
    return claims
        .findById(new ClaimId(action.subject()))
        .filter(claim -> claim.state() == State.LINK_SENT)
        .map(claim -> new Provable(claim, changes.find(claim.organisation())))
        .filter(provable -> !provable.organisation().hasAdministrator());
  }

  @Override
  public Optional<Done> perform(SignedAction action, Language language) {
    return provable(action)
        .map(provable -> {
          Claim granted = claims.save(provable.claim().granted(null, clock.instant()));
          admit(granted);
          return new Done(
              Texts.in(language).get("link.claim.done", provable.organisation().name()),
              "organisations/" + provable.organisation().id().value());
        });
  }
}
