package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.introductions.Involvement.Person;
import eu.passerelle.introductions.Question.Shared;
import eu.passerelle.introductions.Question.Step;
import eu.passerelle.introductions.SeenIntroduction.SeenListing;
import eu.passerelle.introductions.SeenQuestion.Can;
import eu.passerelle.introductions.SeenQuestion.SeenLine;
import eu.passerelle.introductions.SeenQuestion.SeenSide;
import eu.passerelle.introductions.SeenQuestion.SharedAnswer;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows questions to those who take part, each what they may see and no more. */
@Component
class QuestionReading {

  private final KeptListings listings;
  private final Organisations organisations;
  private final Accounts accounts;
  private final CurrentAccount current;
  private final ReplyClock replies;
  private final Clock clock;

  QuestionReading(
      KeptListings listings,
      Organisations organisations,
      Accounts accounts,
      CurrentAccount current,
      ReplyClock replies,
      Clock clock) {
    this.listings = listings;
    this.organisations = organisations;
    this.accounts = accounts;
    this.current = current;
    this.replies = replies;
    this.clock = clock;
  }

  /** What is read once for several questions. */
  private record Known(
      Map<ListingId, Listing> listings,
      Map<OrganisationId, Organisation> organisations,
      Map<AccountId, String> names,
      Optional<AccountId> me) {}

  /** Some questions in which a person is involved, as that person sees them. */
  List<SeenQuestion> show(Collection<Question> some, Person person) {
    Known known = known(some);
    return some.stream()
        .filter(question -> known.listings().containsKey(question.listing()))
        .map(question -> show(question, person, known))
        .toList();
  }

  private Known known(Collection<Question> some) {
    return new Known(
        listings.findAll(some.stream().map(Question::listing)),
        organisations.findAll(
            some.stream()
                .flatMap(question -> question.organisations().stream())
                .distinct()
                .toList()),
        SystemAccess.call(() ->
            accounts.names(
                some.stream()
                    .flatMap(question -> question.history().stream())
                    .map(Step::by)
                    .toList())),
        current.id());
  }

  private SeenQuestion show(Question question, Person person, Known known) {
    Side mine = person.side(question).orElse(null);
    Map<Side, SeenSide> sides = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      sides.put(side, side(question, side, mine, known));
    }
    return new SeenQuestion(
        question.id(),
        mine,
        SeenListing.of(
            Objects.requireNonNull(known.listings().get(question.listing())), clock.instant()),
        sides,
        question.consultation(),
        lines(question, mine, known),
        question.state(),
        replies.remindAt(question).orElse(null),
        replies.lapseAt(question).orElse(null),
        can(question, mine),
        question.changedAt());
  }

  /** Who accompanies sees of the sides what the asked one does. */
  private static SeenSide side(Question question, Side side, @Nullable Side mine, Known known) {
    boolean hidden = question.party(side).anonymous();
    Side reading = mine == null ? Side.ASKED : mine;
    return Optional.of(question.party(side).organisation())
        .filter(id -> reading == side || !hidden)
        .map(known.organisations()::get)
        .map(organisation -> new SeenSide(hidden, organisation.id(), organisation.name()))
        .orElseGet(() -> new SeenSide(hidden, null, null));
  }

  private static List<SeenLine> lines(Question question, @Nullable Side mine, Known known) {
    return IntStream.range(0, mine == null ? 1 : question.history().size())
        .filter(index -> question.history().get(index).text() != null)
        .mapToObj(index -> line(question, index, mine, known))
        .toList();
  }

  private static SeenLine line(Question question, int index, @Nullable Side mine, Known known) {
    Step step = question.history().get(index);
    return new SeenLine(
        index,
        Objects.requireNonNull(step.side()),
        step.side() == mine ? known.names().get(step.by()) : null,
        known.me().filter(step.by()::equals).isPresent(),
        Objects.requireNonNull(step.text()),
        step.at(),
        question.sharedAt(index).map(QuestionReading::show).orElse(null));
  }

  /** An answer as every reader of the listing sees it. */
  static SharedAnswer show(Shared shared) {
    return new SharedAnswer(shared.questionText(), shared.answerText(), shared.at());
  }

  private static Set<Can> can(Question question, @Nullable Side mine) {
    Set<Can> can = EnumSet.noneOf(Can.class);
    if (mine == Side.ASKED) {
      can.add(Can.SHARE);
      if (!question.consultation()) {
        can.add(Can.UNSHARE);
      }
    }
    if (question.state() == QuestionState.OPEN && mine != null) {
      can.add(mine == Side.ASKED ? Can.ANSWER : Can.WITHDRAW);
    }
    if (mine == Side.ASKING && question.canBeFollowedUp()) {
      can.add(Can.FOLLOW_UP);
    }
    return can;
  }
}
