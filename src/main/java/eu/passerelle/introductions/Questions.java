package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.introductions.Introduction.Party;
import eu.passerelle.introductions.Involvement.Person;
import eu.passerelle.introductions.Question.Asked;
import eu.passerelle.introductions.QuestionRefusal.Reason;
import eu.passerelle.introductions.SeenQuestion.SharedAnswer;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingWords;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Questions for clarification about listings. Whoever writes for an organisation asks for it, and
 * whoever writes for the owner answers; readers see the answers that the owner shows to all.
 *
 * <p>What is asked never says who asks, as it may be shown to all; who asks stands beside it for
 * the owner, if they wish. Doing something where it cannot be done, such as when somebody else was
 * faster, fails with an {@link IllegalQuestionState}.
 */
@Service
public class Questions {

  /** Characters of a question or an answer, at most. */
  public static final int LONGEST = Question.LONGEST;

  private final QuestionRepository questions;
  private final QuestionChanges changes;
  private final QuestionReading reading;
  private final LiveIntroductions live;
  private final Involvement involvement;
  private final Accompaniment accompaniment;
  private final KeptListings listings;
  private final ListingCatalogue catalogue;
  private final ListingWords words;
  private final Organisations organisations;
  private final OrganisationRights rights;
  private final CurrentAccount current;
  private final RateLimits limits;
  private final AuditTrail audit;
  private final Clock clock;

  Questions(
      QuestionRepository questions,
      QuestionChanges changes,
      QuestionReading reading,
      LiveIntroductions live,
      Involvement involvement,
      Accompaniment accompaniment,
      KeptListings listings,
      ListingCatalogue catalogue,
      ListingWords words,
      Organisations organisations,
      OrganisationRights rights,
      CurrentAccount current,
      RateLimits limits,
      AuditTrail audit,
      Clock clock) {
    this.questions = questions;
    this.changes = changes;
    this.reading = reading;
    this.live = live;
    this.involvement = involvement;
    this.accompaniment = accompaniment;
    this.listings = listings;
    this.catalogue = catalogue;
    this.words = words;
    this.organisations = organisations;
    this.rights = rights;
    this.current = current;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  /** An organisation for which somebody can ask. */
  public record Asker(OrganisationId id, String name) {}

  /**
   * Whether a listing consults the market: a named need of a public body, which shows every answer
   * to all. An anonymous one does not say that it is a public body's.
   */
  public static boolean isConsultation(PublicListing listing) {
    return listing.kind() == ListingKind.NEED
        && listing.organisationKind() == OrganisationKind.PUBLIC_BODY;
  }

  /** Why the person asking cannot ask about a listing for anybody; empty if they can. */
  public Optional<QuestionRefusal> refusal(ListingId id) {
    if (current.find().isEmpty()) {
      return Optional.of(QuestionRefusal.of(Reason.NOT_SIGNED_IN));
    }
    List<Organisation> mine = rights.writableOrganisations();
    if (mine.isEmpty()) {
      return Optional.of(QuestionRefusal.of(Reason.NO_ORGANISATION));
    }
    Target target = target(id);
    List<QuestionRefusal> refusals =
        mine.stream().flatMap(organisation -> refusal(target, organisation).stream()).toList();
    return refusals.size() < mine.size()
        ? Optional.empty()
        : refusals.stream().max(Comparator.comparing(QuestionRefusal::reason));
  }

  /**
   * What the person asking could ask about.
   *
   * @param own whether the person acts for whose it is
   * @param visible empty where it is not live, or the person does not see it
   * @param open that the person has an open question about it
   */
  private record Target(
      boolean own, Optional<PublicListing> visible, Optional<QuestionRefusal> open) {}

  private Target target(ListingId id) {
    return new Target(
        listings.find(id).filter(listings::isOwn).isPresent(), catalogue.find(id), openOne(id));
  }

  private static Optional<QuestionRefusal> refusal(Target target, Organisation asking) {
    if (!asking.isValidated()) {
      return Optional.of(QuestionRefusal.of(Reason.ORGANISATION_NOT_VALIDATED));
    }
    if (target.own()) {
      return Optional.of(QuestionRefusal.of(Reason.OWN_LISTING));
    }
    if (target.visible().isEmpty()) {
      return Optional.of(QuestionRefusal.of(Reason.NOT_LIVE));
    }
    return target.visible().get().openForInterest()
        ? target.open()
        : Optional.of(QuestionRefusal.of(Reason.NOT_OPEN));
  }

  private Optional<QuestionRefusal> openOne(ListingId id) {
    AccountId me = current.require().id();
    return questions
        .findByKey(Question.openKey(id, me))
        .map(open -> new QuestionRefusal(Reason.ALREADY_OPEN, open.id()));
  }

  /** The organisations for which the person asking can ask about a listing. */
  @PreAuthorize("isAuthenticated()")
  public List<Asker> askers(ListingId id) {
    Target target = target(id);
    return rights.writableOrganisations().stream()
        .filter(organisation -> refusal(target, organisation).isEmpty())
        .map(organisation -> new Asker(organisation.id(), organisation.name()))
        .toList();
  }

  /**
   * Asks.
   *
   * @param named whether the owner may know which organisation asks
   * @param text 1 to {@value Question#LONGEST} characters
   * @throws QuestionRefused where a gate is closed
   * @throws IdentityInText where the text says who asks
   */
  @PreAuthorize("isAuthenticated()")
  public QuestionId ask(ListingId id, OrganisationId as, boolean named, String text) {
    Organisation asking = organisation(as);
    if (!rights.mayEdit(asking)) {
      throw new AccessDeniedException("only for who writes for the organisation");
    }
    refusal(target(id), asking)
        .ifPresent(refusal -> {
          throw new QuestionRefused(refusal);
        });
    words.refuseIdentity(Question.words(text), asking);
    limits.require(RateLimit.QUESTION, current.countedAs());
    Question asked =
        Question.ask(about(id, new Party(as, !named)), current.require().id(), text, clock);
    refusingASecond(id, () -> changes.begin(asked));
    return asked.id();
  }

  private Asked about(ListingId id, Party asking) {
    Listing listing = listings.find(id).orElseThrow(NoSuchElementException::new);
    return new Asked(
        id,
        listing.edition(),
        new Party(listing.organisation(), !listing.isNamed()),
        asking,
        catalogue.find(id).filter(Questions::isConsultation).isPresent(),
        accompaniment.of(listing));
  }

  /** Of two open questions of a person at the same moment the store keeps one. */
  private void refusingASecond(ListingId id, Runnable opening) {
    try {
      opening.run();
    } catch (DuplicateKeyException e) {
      throw new QuestionRefused(
          openOne(id).orElseGet(() -> QuestionRefusal.of(Reason.ALREADY_OPEN)));
    }
  }

  private Organisation organisation(OrganisationId id) {
    return organisations.find(id).orElseThrow(NoSuchElementException::new);
  }

  /**
   * Asks on, after an answer.
   *
   * @throws QuestionRefused where another question of the person about the listing is open
   * @throws IdentityInText where the text says who asks
   */
  @PreAuthorize("isAuthenticated()")
  public void followUp(QuestionId id, String text) {
    Question question = requireSide(id, Side.ASKING);
    words.refuseIdentity(Question.words(text), organisation(question.asking().organisation()));
    limits.require(RateLimit.QUESTION, current.countedAs());
    AccountId me = current.require().id();
    refusingASecond(
        question.listing(),
        () -> changes.change(id, "followed-up", found -> found.followUp(me, text, clock)));
  }

  /** Takes one's own question back. */
  @PreAuthorize("isAuthenticated()")
  public void withdraw(QuestionId id) {
    requireSide(id, Side.ASKING);
    AccountId me = current.require().id();
    changes.change(id, "withdrawn", found -> found.withdraw(me, clock));
  }

  /**
   * Answers.
   *
   * @param text 1 to {@value Question#LONGEST} characters
   * @param sharedQuestion what all readers of the listing see as the question, beside the answer;
   *     null where they see neither. The answer in a consultation is shown even so
   * @throws IdentityInText where the listing is anonymous and the text says whose it is, or readers
   *     would learn who asked
   */
  @PreAuthorize("isAuthenticated()")
  public void answer(QuestionId id, String text, @Nullable String sharedQuestion) {
    Question question = requireSide(id, Side.ASKED);
    refuseOwner(question, Question.words(text));
    if (question.consultation() || sharedQuestion != null) {
      String shown = Objects.requireNonNullElseGet(sharedQuestion, question::lastQuestion);
      refuseIdentities(question, String.join("\n", shown, text));
    }
    limits.require(RateLimit.MESSAGE, current.countedAs());
    AccountId me = current.require().id();
    changes.change(id, "answered", found -> found.answer(me, text, sharedQuestion, clock));
  }

  /**
   * Shows an answer to all readers of the listing, or shows it in other words.
   *
   * @param step of the answer
   * @throws IdentityInText where the listing is anonymous and a text says whose it is, or readers
   *     would learn who asked
   */
  @PreAuthorize("isAuthenticated()")
  public void share(QuestionId id, int step, String questionText, String answerText) {
    Question question = requireSide(id, Side.ASKED);
    refuseIdentities(
        question, String.join("\n", Question.words(questionText), Question.words(answerText)));
    AccountId me = current.require().id();
    changes.change(id, "shared", found -> found.share(step, questionText, answerText, me, clock));
  }

  /**
   * Shows an answer no longer. Those of a consultation stay.
   *
   * @param step of the answer
   */
  @PreAuthorize("isAuthenticated()")
  public void unshare(QuestionId id, int step) {
    requireSide(id, Side.ASKED);
    AccountId me = current.require().id();
    changes.change(id, "unshared", found -> found.unshare(step, me, clock));
  }

  private Question requireSide(QuestionId id, Side side) {
    Question question = changes.find(id);
    if (involvement.person().side(question).filter(side::equals).isEmpty()) {
      throw new AccessDeniedException("only for that side");
    }
    return question;
  }

  private void refuseOwner(Question question, String text) {
    boolean anonymous =
        question.asked().anonymous()
            || listings.find(question.listing()).filter(listing -> !listing.isNamed()).isPresent();
    if (anonymous) {
      words.refuseIdentity(text, organisation(question.asked().organisation()));
    }
  }

  /** A hidden asker is not looked for: that a name is refused would tell the owner who asks. */
  private void refuseIdentities(Question question, String shown) {
    refuseOwner(question, shown);
    if (!question.asking().anonymous()) {
      words.refuseIdentity(shown, organisation(question.asking().organisation()));
    }
  }

  /** The answers about a listing that its owner shows to all who see the listing. */
  public List<SharedAnswer> shared(ListingId id) {
    Optional<PublicListing> listing = catalogue.find(id);
    if (listing.isEmpty()) {
      return List.of();
    }
    boolean anonymous = listing.get().organisation() == null;
    return questions.findByListing(id).stream()
        .filter(question -> question.asked().anonymous() || !anonymous)
        .sorted(Comparator.comparing(Question::createdAt))
        .flatMap(question -> question.shared().stream())
        .map(QuestionReading::show)
        .toList();
  }

  /** The questions about a listing that the person asking takes part in, last changed first. */
  public List<SeenQuestion> about(ListingId id) {
    Person person = involvement.person();
    return newestFirst(
        questions.findByListing(id).stream().filter(question -> person.side(question).isPresent()),
        person);
  }

  /** Those that organisations of the person asking take part in, last changed first. */
  @PreAuthorize("isAuthenticated()")
  public List<SeenQuestion> mine() {
    Person person = involvement.person();
    return newestFirst(questions.findByOrganisationIn(person.writesFor()).stream(), person);
  }

  private List<SeenQuestion> newestFirst(Stream<Question> some, Person person) {
    return reading.show(
        some.sorted(Comparator.comparing(Question::changedAt).reversed()).toList(), person);
  }

  /** One that the person asking takes part in or accompanies. */
  @PreAuthorize("isAuthenticated()")
  public Optional<SeenQuestion> find(QuestionId id) {
    Person person = involvement.person();
    Optional<Question> found =
        questions.findById(id).filter(one -> person.side(one).isPresent() || person.advises(one));
    found
        .filter(person::advises)
        .filter(one -> one.asked().anonymous())
        .ifPresent(one -> audit.record("question.identity-seen", "question", id.value()));
    return found.flatMap(one -> reading.show(List.of(one), person).stream().findFirst());
  }

  /**
   * Has something told, on any thread, whenever some question changes, here or on another node.
   *
   * @return what ends that
   */
  @PreAuthorize("isAuthenticated()")
  public Runnable listen(Runnable listener) {
    return live.listen(listener);
  }
}
