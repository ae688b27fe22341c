package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.introductions.Introduction.Party;
import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A question for clarification about a listing, with its answers; it creates no introduction.
 * Immutable; the verbs return what it becomes, and refuse what its state does not allow with an
 * {@link IllegalQuestionState}.
 *
 * @param key while it waits for an answer, the listing and who asked last, so that nobody has two
 *     open ones about a listing; afterwards its id
 * @param edition of the listing when it was asked
 * @param asked whose listing it is
 * @param asking who asks; anonymous where the owner may not know who they are
 * @param consultation whether every answer is shown to all readers of the listing
 * @param shared the answers that are, in the order of the conversation
 * @param turn who is waited for; null unless it is open
 * @param adviser the cluster whose managers accompany it; null where the agency's analysts do
 */
@Document("questions")
@TypeAlias("question")
record Question(
    @Id QuestionId id,
    String key,
    ListingId listing,
    int edition,
    Party asked,
    Party asking,
    boolean consultation,
    List<Step> history,
    List<Shared> shared,
    QuestionState state,
    @Nullable Turn turn,
    @Nullable OrganisationId adviser,
    Instant createdAt,
    Instant changedAt,
    int schema,
    @Version @Nullable Long version)
    implements TwoSided {

  /** Characters of what is written, at most. */
  static final int LONGEST = 1000;

  /** Texts of both sides, at most. */
  static final int MOST_LINES = 10;

  private static final int SCHEMA = 1;

  /**
   * A step of its history.
   *
   * @param side null of what happens by itself
   * @param text what was written; null where nothing was
   */
  record Step(
      QuestionAct act, @Nullable Side side, AccountId by, Instant at, @Nullable String text) {}

  /**
   * What all readers of the listing see of an answer, in words that its owner may have changed.
   *
   * @param answer index of the answer's step
   */
  record Shared(int answer, String questionText, String answerText, AccountId by, Instant at) {}

  /** All that is known when a question is asked; see {@link Question}. */
  record Asked(
      ListingId listing,
      int edition,
      Party asked,
      Party asking,
      boolean consultation,
      @Nullable OrganisationId adviser) {}

  Question {
    history = List.copyOf(history);
    shared = List.copyOf(shared);
  }

  /** Asks. */
  static Question ask(Asked about, AccountId by, String text, Clock clock) {
    Instant now = clock.instant();
    return new Question(
        QuestionId.random(),
        openKey(about.listing(), by),
        about.listing(),
        about.edition(),
        about.asked(),
        about.asking(),
        about.consultation(),
        List.of(new Step(QuestionAct.ASKED, Side.ASKING, by, now, words(text))),
        List.of(),
        QuestionState.OPEN,
        new Turn(Side.ASKED, now, 0),
        about.adviser(),
        now,
        now,
        SCHEMA,
        null);
  }

  /** The key of an open question. */
  static String openKey(ListingId listing, AccountId by) {
    return listing.value() + "/" + by.value();
  }

  /**
   * What somebody wrote, stripped.
   *
   * @throws IllegalArgumentException where it is empty or too long
   */
  static String words(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      throw new IllegalArgumentException(
          "illegal length of a question or an answer: %d; must be 1 to %d"
              .formatted(stripped.length(), LONGEST));
    }
    return stripped;
  }

  /**
   * The owner answers.
   *
   * @param sharedQuestion what readers see as the question; null where they do not see the answer,
   *     which a consultation does not allow
   */
  Question answer(AccountId by, String text, @Nullable String sharedQuestion, Clock clock) {
    require(QuestionAct.ANSWERED, QuestionState.OPEN);
    Question answered =
        with(
            id.value(),
            QuestionState.ANSWERED,
            null,
            new Step(QuestionAct.ANSWERED, Side.ASKED, by, clock.instant(), words(text)));
    String question = sharedQuestion == null && consultation ? lastQuestion() : sharedQuestion;
    return question == null
        ? answered
        : answered.showing(answered.history.size() - 1, question, text, by, clock);
  }

  /** What was asked last. */
  String lastQuestion() {
    return questionBefore(history.size());
  }

  /** What the step of an answer answers. */
  String questionBefore(int answer) {
    return lines(history.subList(0, answer))
        .filter(step -> step.side() == Side.ASKING)
        .reduce((first, second) -> second)
        .flatMap(step -> Optional.ofNullable(step.text()))
        .orElseThrow();
  }

  /** Who had asked asks on. */
  Question followUp(AccountId by, String text, Clock clock) {
    if (!canBeFollowedUp()) {
      throw new IllegalQuestionState(state, QuestionAct.FOLLOWED_UP);
    }
    Instant now = clock.instant();
    return with(
        openKey(listing, by),
        QuestionState.OPEN,
        new Turn(Side.ASKED, now, 0),
        new Step(QuestionAct.FOLLOWED_UP, Side.ASKING, by, now, words(text)));
  }

  /** Whether there is room for one more question and its answer. */
  boolean canBeFollowedUp() {
    return state == QuestionState.ANSWERED && lines(history).count() + 2 <= MOST_LINES;
  }

  /** Who asked takes it back. */
  Question withdraw(AccountId by, Clock clock) {
    require(QuestionAct.WITHDRAWN, QuestionState.OPEN);
    return with(
        id.value(),
        QuestionState.WITHDRAWN,
        null,
        new Step(QuestionAct.WITHDRAWN, Side.ASKING, by, clock.instant(), null));
  }

  /**
   * Shows an answer to all readers of the listing, or shows it otherwise.
   *
   * @param answer index of the answer's step
   */
  Question share(int answer, String questionText, String answerText, AccountId by, Clock clock) {
    if (!isAnswer(answer)) {
      throw new IllegalQuestionState(state, QuestionAct.SHARED);
    }
    return with(
            key, state, turn, new Step(QuestionAct.SHARED, Side.ASKED, by, clock.instant(), null))
        .showing(answer, questionText, answerText, by, clock);
  }

  /** Shows an answer no longer; that of a consultation stays, so that all know the same. */
  Question unshare(int answer, AccountId by, Clock clock) {
    if (consultation) {
      throw new IllegalQuestionState(state, QuestionAct.UNSHARED);
    }
    return sharedAt(answer).isEmpty()
        ? this
        : with(
                key,
                state,
                turn,
                new Step(QuestionAct.UNSHARED, Side.ASKED, by, clock.instant(), null))
            .withShared(shared.stream().filter(one -> one.answer() != answer).toList());
  }

  private boolean isAnswer(int step) {
    return step >= 0 && step < history.size() && history.get(step).act() == QuestionAct.ANSWERED;
  }

  /** What readers see of an answer. */
  Optional<Shared> sharedAt(int answer) {
    return shared.stream().filter(one -> one.answer() == answer).findFirst();
  }

  private Question showing(
      int answer, String questionText, String answerText, AccountId by, Clock clock) {
    Shared shown = new Shared(answer, words(questionText), words(answerText), by, clock.instant());
    return withShared(
        Stream.concat(shared.stream().filter(one -> one.answer() != answer), Stream.of(shown))
            .sorted(Comparator.comparing(Shared::answer))
            .toList());
  }

  /** Who is waited for was reminded. */
  Question remind(Clock clock) {
    return warned(QuestionAct.REMINDED, 1, clock);
  }

  /** The adviser was asked to help. */
  Question escalate(Clock clock) {
    return warned(QuestionAct.ESCALATED, 2, clock);
  }

  private Question warned(QuestionAct act, int times, Clock clock) {
    Turn now = requireTurn(act);
    return with(
        key, state, new Turn(now.side(), now.since(), times), byItself(act, now.side(), clock));
  }

  /** Nobody answered. */
  Question lapse(Clock clock) {
    Turn now = requireTurn(QuestionAct.LAPSED);
    return with(
        id.value(), QuestionState.LAPSED, null, byItself(QuestionAct.LAPSED, now.side(), clock));
  }

  private static Step byItself(QuestionAct act, Side side, Clock clock) {
    return new Step(act, side, Introduction.CLOCK, clock.instant(), null);
  }

  @Override
  public Party party(Side side) {
    return side == Side.ASKED ? asked : asking;
  }

  @Override
  public boolean isNamed(Side side) {
    return !party(side).anonymous();
  }

  /** The organisations that take part. */
  Set<OrganisationId> organisations() {
    return Set.of(asked.organisation(), asking.organisation());
  }

  private static Stream<Step> lines(List<Step> steps) {
    return steps.stream().filter(step -> step.text() != null);
  }

  private void require(QuestionAct act, QuestionState needed) {
    if (state != needed) {
      throw new IllegalQuestionState(state, act);
    }
  }

  private Turn requireTurn(QuestionAct act) {
    if (turn == null) {
      throw new IllegalQuestionState(state, act);
    }
    return turn;
  }

  private Question with(String newKey, QuestionState newState, @Nullable Turn newTurn, Step step) {
    return new Question(
        id,
        newKey,
        listing,
        edition,
        asked,
        asking,
        consultation,
        Stream.concat(history.stream(), Stream.of(step)).toList(),
        shared,
        newState,
        newTurn,
        adviser,
        createdAt,
        step.at(),
        schema,
        version);
  }

  private Question withShared(List<Shared> newShared) {
    return new Question(
        id,
        key,
        listing,
        edition,
        asked,
        asking,
        consultation,
        history,
        newShared,
        state,
        turn,
        adviser,
        createdAt,
        changedAt,
        schema,
        version);
  }
}
