package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.introductions.Involvement.Person;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The introductions of those who take part, and what they do with them. Editors of a side read and
 * write, its administrators answer for it, and who accompanies sees where it stands.
 *
 * <p>Doing something where it cannot be done, such as when somebody else was faster, fails with an
 * {@link IllegalIntroductionState}.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Introductions {

  /** Characters of a reason or a note, at most. */
  public static final int LONGEST_REASON = Introduction.LONGEST_REASON;

  private final IntroductionRepository introductions;
  private final IntroductionChanges changes;
  private final IntroductionReading reading;
  private final LiveIntroductions live;
  private final Involvement involvement;
  private final Organisations organisations;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final Clock clock;

  Introductions(
      IntroductionRepository introductions,
      IntroductionChanges changes,
      IntroductionReading reading,
      LiveIntroductions live,
      Involvement involvement,
      Organisations organisations,
      CurrentAccount current,
      AuditTrail audit,
      Clock clock) {
    this.introductions = introductions;
    this.changes = changes;
    this.reading = reading;
    this.live = live;
    this.involvement = involvement;
    this.organisations = organisations;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Has something told, on any thread, whenever some introduction changes, here or on another node.
   *
   * @return what ends that
   */
  public Runnable listen(Runnable listener) {
    return live.listen(listener);
  }

  /** Those the organisations of the person asking take part in, last changed first. */
  public List<SeenIntroduction> mine() {
    Person person = involvement.person();
    return newestFirst(introductions.findByOrganisationIn(person.writesFor()).stream(), person);
  }

  /** Those the person asking accompanies, last changed first. */
  public List<SeenIntroduction> accompanied() {
    Person person = involvement.person();
    return newestFirst(
        Stream.concat(
                introductions.findByAdviserIn(person.manages()).stream(),
                person.analyst() ? introductions.findByAdviserNull().stream() : Stream.empty())
            .filter(person::advises),
        person);
  }

  private List<SeenIntroduction> newestFirst(Stream<Introduction> some, Person person) {
    return reading.show(
        some.sorted(Comparator.comparing(Introduction::changedAt).reversed()).toList(), person);
  }

  /** One that the person asking takes part in or accompanies. */
  public Optional<SeenIntroduction> find(IntroductionId id) {
    Person person = involvement.person();
    Optional<Introduction> found =
        introductions
            .findById(id)
            .filter(one -> person.side(one).isPresent() || person.advises(one));
    found
        .filter(person::advises)
        .filter(one -> one.asked().anonymous())
        .ifPresent(one -> audit.record("introduction.identity-seen", "introduction", id.value()));
    return found.flatMap(one -> reading.show(List.of(one), person).stream().findFirst());
  }

  /**
   * Says that one's side wants to talk.
   *
   * @param disclosures what it agrees to show; a named organisation is shown anyway
   */
  public void accept(IntroductionId id, Set<Disclosure> disclosures) {
    answer(
        id,
        Side.ASKED,
        "accepted",
        (one, side, by) -> one.accept(by, withName(one, side, disclosures), clock));
  }

  private static Set<Disclosure> withName(
      Introduction introduction, Side side, Set<Disclosure> disclosures) {
    Set<Disclosure> all = EnumSet.noneOf(Disclosure.class);
    all.addAll(disclosures);
    if (!introduction.party(side).anonymous()) {
      all.add(Disclosure.ORGANISATION);
    }
    return all;
  }

  /**
   * Says that one's side does not want to talk; it stays as anonymous as it was.
   *
   * @param reason 1 to {@value Introduction#LONGEST_REASON} characters, which the other side reads
   */
  public void decline(IntroductionId id, String reason) {
    answer(id, Side.ASKED, "declined", (one, side, by) -> one.decline(by, reason, clock));
  }

  /**
   * Takes one's own interest back.
   *
   * @param reason 1 to {@value Introduction#LONGEST_REASON} characters, which the other side reads
   */
  public void withdraw(IntroductionId id, String reason) {
    answer(id, Side.ASKING, "withdrawn", (one, side, by) -> one.withdraw(by, reason, clock));
  }

  /** Agrees to show more of one's side. */
  public void disclose(IntroductionId id, Set<Disclosure> disclosures) {
    answer(id, "disclosed", (one, side, by) -> one.disclose(side, by, disclosures, clock));
  }

  /** Says that the two talk about terms. */
  public void negotiate(IntroductionId id) {
    answer(id, "negotiating", (one, side, by) -> one.negotiate(side, by, clock));
  }

  /** Says that the two have agreed on something. */
  public void agree(IntroductionId id, AgreementTerms terms) {
    answer(id, "agreed", (one, side, by) -> one.agree(side, by, terms, clock));
  }

  /**
   * Ends it without an agreement.
   *
   * @param reason 1 to {@value Introduction#LONGEST_REASON} characters, which the other side reads
   */
  public void end(IntroductionId id, String reason) {
    answer(id, "ended", (one, side, by) -> one.end(side, by, reason, clock));
  }

  /** What an administrator of a side does to it. */
  @FunctionalInterface
  private interface Answer {
    Introduction apply(Introduction introduction, Side side, AccountId by);
  }

  /** For the side one is on. */
  private void answer(IntroductionId id, String act, Answer answer) {
    Person person = involvement.person();
    Introduction found = changes.find(id);
    answer(
        found,
        person.side(found).orElseThrow(() -> new AccessDeniedException("only for who takes part")),
        person,
        act,
        answer);
  }

  private void answer(IntroductionId id, Side side, String act, Answer answer) {
    answer(changes.find(id), side, involvement.person(), act, answer);
  }

  private void answer(Introduction found, Side side, Person person, String act, Answer answer) {
    if (!person.answers(found, side)) {
      throw new AccessDeniedException("only for administrators of that side");
    }
    AccountId me = current.require().id();
    changes.change(found.id(), act, one -> answer.apply(one, side, me));
  }

  /** Who can accompany an introduction: the clusters of the asked side; the agency always can. */
  public List<Organisation> advisers(IntroductionId id) {
    return organisations.findAll(clusters(requireHandOver(id))).values().stream()
        .sorted(Comparator.comparing(Organisation::name))
        .toList();
  }

  private List<OrganisationId> clusters(Introduction introduction) {
    return organisations
        .find(introduction.asked().organisation())
        .map(owner -> owner.clustersOn(organisations.today()))
        .orElse(List.of());
  }

  /**
   * Hands the accompanying over.
   *
   * @param adviser a cluster of {@link #advisers}; null for the agency
   * @param note what the next one should know, at most {@value Introduction#LONGEST_REASON}
   *     characters
   */
  public void handOver(IntroductionId id, @Nullable OrganisationId adviser, String note) {
    Introduction introduction = requireHandOver(id);
    if (adviser != null && !clusters(introduction).contains(adviser)) {
      throw new NoSuchElementException("not a cluster of the organisation");
    }
    if (note.length() > Introduction.LONGEST_REASON) {
      throw new IllegalArgumentException("illegal length of a note: %d".formatted(note.length()));
    }
    AccountId me = current.require().id();
    changes.change(id, "handed-over", one -> one.handOver(adviser, me, note, clock));
  }

  private Introduction requireHandOver(IntroductionId id) {
    Introduction introduction = changes.find(id);
    Person person = involvement.person();
    if (!person.advises(introduction) && !person.answers(introduction, Side.ASKED)) {
      throw new AccessDeniedException("only for who accompanies, or the asked side");
    }
    return introduction;
  }
}
