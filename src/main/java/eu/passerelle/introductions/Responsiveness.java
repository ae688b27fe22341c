package eu.passerelle.introductions;

import eu.passerelle.introductions.Introduction.Party;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.operations.WorkingDays;
import eu.passerelle.organisations.OrganisationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * How fast organisations answer, and when they were last active, from their introductions and
 * questions of the last twelve months. What an organisation does without its name is not counted:
 * who watches would learn from it whose an anonymous listing is.
 */
@Service
public class Responsiveness {

  private static final Duration LOOKED_BACK = Duration.ofDays(365);

  /** So long something computed is told. */
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);

  private static final Set<IntroductionAct> ANSWERS =
      EnumSet.of(IntroductionAct.ACCEPTED, IntroductionAct.DECLINED);

  private final ListingCatalogue catalogue;
  private final MongoTemplate mongo;
  private final WorkingDays days;
  private final Clock clock;
  private final Map<OrganisationId, Computed> known = new ConcurrentHashMap<>();

  Responsiveness(ListingCatalogue catalogue, MongoTemplate mongo, WorkingDays days, Clock clock) {
    this.catalogue = catalogue;
    this.mongo = mongo;
    this.days = days;
    this.clock = clock;
  }

  private record Computed(ReplyHabit habit, Instant at) {}

  /** Something that an organisation, or another, did by name. */
  private record Act(Side side, Instant at) {}

  /**
   * What somebody asked of an organisation, or an organisation of somebody.
   *
   * @param answers what the asked side did that answers, in order
   * @param lapsed whether it waited in vain
   */
  private record Contact(
      Party asked,
      Party asking,
      Instant since,
      List<Instant> answers,
      boolean lapsed,
      List<Act> acts) {}

  /** When a message was written, and by which side. */
  private record Written(IntroductionId introduction, Side side, Instant at) {}

  /**
   * How the organisation of a listing answers; empty where there is too little to tell, for an
   * anonymous listing, and for one that the person asking does not see.
   */
  public Optional<ReplyHabit> of(ListingId id) {
    return catalogue
        .find(id)
        .map(PublicListing::organisation)
        .map(this::habit)
        .flatMap(ReplyHabit::ifTold);
  }

  private ReplyHabit habit(OrganisationId organisation) {
    Instant now = clock.instant();
    Computed before = known.get(organisation);
    if (before != null && before.at().plus(GOOD_FOR).isAfter(now)) {
      return before.habit();
    }
    ReplyHabit habit = compute(organisation, now);
    known.put(organisation, new Computed(habit, now));
    return habit;
  }

  private ReplyHabit compute(OrganisationId organisation, Instant now) {
    List<Contact> contacts =
        Stream.concat(
                introductions(found(organisation, now, Introduction.class)),
                found(organisation, now, Question.class).stream().map(Responsiveness::contact))
            .toList();
    return new ReplyHabit(
        ReplyHabit.reply(answers(contacts, organisation, now.minus(LOOKED_BACK))),
        lastAct(contacts, organisation)
            .map(last -> ReplyHabit.Activity.of(last, now))
            .orElse(null));
  }

  private <T> List<T> found(OrganisationId organisation, Instant now, Class<T> kind) {
    return mongo.find(
        Query.query(
            new Criteria()
                .orOperator(byName("asked", organisation), byName("asking", organisation))
                .and("changedAt")
                .gte(now.minus(LOOKED_BACK))),
        kind);
  }

  private static Criteria byName(String side, OrganisationId organisation) {
    return Criteria.where(side + ".organisation")
        .is(organisation)
        .and(side + ".anonymous")
        .is(false);
  }

  private Stream<Contact> introductions(List<Introduction> some) {
    Map<IntroductionId, List<Written>> written =
        written(some.stream().map(Introduction::id).toList());
    return some.stream().map(one -> contact(one, written.getOrDefault(one.id(), List.of())));
  }

  private Map<IntroductionId, List<Written>> written(Collection<IntroductionId> some) {
    return mongo
        .query(Message.class)
        .as(Written.class)
        .matching(Query.query(Criteria.where("introduction").in(some)))
        .stream()
        .collect(Collectors.groupingBy(Written::introduction));
  }

  private static Contact contact(Introduction one, List<Written> written) {
    Stream<Act> steps =
        one.history().stream()
            .filter(step -> step.side() != null && !step.by().equals(Introduction.CLOCK))
            .map(step -> new Act(step.side(), step.at()));
    Stream<Act> messages = written.stream().map(line -> new Act(line.side(), line.at()));
    Stream<Instant> said =
        one.history().stream()
            .filter(step -> ANSWERS.contains(step.act()))
            .map(Introduction.Step::at);
    Stream<Instant> wrote =
        written.stream().filter(line -> line.side() == Side.ASKED).map(Written::at);
    return new Contact(
        one.asked(),
        one.asking(),
        one.createdAt(),
        Stream.concat(said, wrote).sorted().toList(),
        one.history().stream().anyMatch(step -> step.act() == IntroductionAct.LAPSED),
        Stream.concat(steps, messages).toList());
  }

  private static Contact contact(Question one) {
    return new Contact(
        one.asked(),
        one.asking(),
        one.createdAt(),
        one.history().stream()
            .filter(step -> step.act() == QuestionAct.ANSWERED)
            .map(Question.Step::at)
            .toList(),
        one.state() == QuestionState.LAPSED,
        one.history().stream()
            .filter(step -> step.side() != null && !step.by().equals(Introduction.CLOCK))
            .map(step -> new Act(step.side(), step.at()))
            .toList());
  }

  /** Working days until each first answer; what was taken back or still waits is left out. */
  private List<OptionalInt> answers(
      List<Contact> contacts, OrganisationId organisation, Instant since) {
    return contacts.stream()
        .filter(one -> isByName(one.asked(), organisation))
        .filter(one -> !one.since().isBefore(since))
        .filter(one -> one.lapsed() || !one.answers().isEmpty())
        .map(one ->
            one.answers().stream()
                .mapToInt(answer -> days.between(one.since(), answer))
                .findFirst())
        .toList();
  }

  private static Optional<Instant> lastAct(List<Contact> contacts, OrganisationId organisation) {
    return contacts.stream()
        .flatMap(one ->
            one.acts().stream()
                .filter(act ->
                    isByName(act.side() == Side.ASKED ? one.asked() : one.asking(), organisation)))
        .map(Act::at)
        .max(Instant::compareTo);
  }

  private static boolean isByName(Party party, OrganisationId organisation) {
    return !party.anonymous() && party.organisation().equals(organisation);
  }
}
