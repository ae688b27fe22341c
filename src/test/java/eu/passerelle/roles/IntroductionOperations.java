package eu.passerelle.roles;

import eu.passerelle.access.Account;
import eu.passerelle.introductions.AgreementTerms;
import eu.passerelle.introductions.ConfidentialityAgreements;
import eu.passerelle.introductions.Conversations;
import eu.passerelle.introductions.Disclosure;
import eu.passerelle.introductions.Elsewhere;
import eu.passerelle.introductions.Funnel;
import eu.passerelle.introductions.IllegalMeetingState;
import eu.passerelle.introductions.Interests;
import eu.passerelle.introductions.IntroductionId;
import eu.passerelle.introductions.IntroductionLoading;
import eu.passerelle.introductions.Introductions;
import eu.passerelle.introductions.MeetingId;
import eu.passerelle.introductions.MeetingProposal;
import eu.passerelle.introductions.Meetings;
import eu.passerelle.introductions.MessageId;
import eu.passerelle.introductions.OutcomeReport;
import eu.passerelle.introductions.OutcomeStage;
import eu.passerelle.introductions.Outcomes;
import eu.passerelle.introductions.Request;
import eu.passerelle.introductions.SeenIntroduction;
import eu.passerelle.introductions.SeenMeeting;
import eu.passerelle.introductions.SentFile;
import eu.passerelle.listings.Listing;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.shared.Texts;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/**
 * What everybody tries with introductions, seen from the organisation whose listing it is about.
 * The administrator of another organisation is on the other side; the cluster's manager
 * accompanies.
 */
public class IntroductionOperations implements ModuleOperations {

  private static final Request REQUEST =
      new Request("Nous apportons un capteur.", "Un essai de trois mois.", "");

  private static final Instant TIME =
      Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.MINUTES);
  private static final LocalDate SIGNED = LocalDate.of(2026, 3, 2);

  private final Cast cast;
  private final CastListings listings;
  private final Interests interests;
  private final Introductions introductions;
  private final Conversations conversations;
  private final Outcomes outcomes;
  private final IntroductionLoading loading;
  private final Meetings meetings;
  private final ConfidentialityAgreements agreements;

  IntroductionOperations(
      Cast cast,
      CastListings listings,
      Interests interests,
      Introductions introductions,
      Conversations conversations,
      Meetings meetings,
      Outcomes outcomes,
      IntroductionLoading loading,
      ConfidentialityAgreements agreements) {
    this.cast = cast;
    this.listings = listings;
    this.interests = interests;
    this.introductions = introductions;
    this.conversations = conversations;
    this.meetings = meetings;
    this.outcomes = outcomes;
    this.loading = loading;
    this.agreements = agreements;
  }

  @Override
  public List<Operations> all() {
    return List.of(
        interests(),
        introductions(),
        conversations(),
        meetings(),
        outcomes(),
        agreements(),
        loading());
  }

  /** A listing, and another organisation that could be interested. */
  private record Meeting(Listing listing, Organisation asking, Account somebody) {}

  private Meeting meeting() {
    Account somebody = cast.newcomer();
    return new Meeting(listings.published(), cast.neighbour(somebody), somebody);
  }

  private Operations interests() {
    return new Operations(Interests.class, cast)
        .sees(
            "refusal(ListingId)",
            "that there is one",
            this::meeting,
            one -> interests.refusal(one.listing().id()))
        .sees("askers(ListingId)", this::meeting, one -> interests.askers(one.listing().id()))
        .does(
            "express(ListingId, OrganisationId, ListingId, Request, Set)",
            "for another organisation",
            this::meeting,
            this::express);
  }

  private IntroductionId express(Meeting one) {
    return interests.express(
        one.listing().id(), one.asking().id(), null, REQUEST, Set.of(Disclosure.CONTACT));
  }

  private IntroductionId asked() {
    Meeting meeting = meeting();
    return cast.as(meeting.somebody(), () -> express(meeting));
  }

  private IntroductionId accepted() {
    IntroductionId id = asked();
    cast.as(
        Asker.ADMINISTRATOR,
        () -> {
          introductions.accept(id, Set.of());
          return true;
        });
    return id;
  }

  private Operations introductions() {
    return new Operations(Introductions.class, cast)
        .tells("listen(Runnable)", () -> introductions.listen(() -> {}))
        .sees("mine()", this::asked, id -> has(introductions.mine(), id))
        .sees("accompanied()", this::asked, id -> has(introductions.accompanied(), id))
        .sees("find(IntroductionId)", this::asked, introductions::find)
        .does("accept(IntroductionId, Set)", this::asked, id -> introductions.accept(id, Set.of()))
        .does(
            "decline(IntroductionId, String)",
            this::asked,
            id -> introductions.decline(id, "Pas maintenant"))
        .does(
            "withdraw(IntroductionId, String)",
            this::asked,
            id -> introductions.withdraw(id, "Trouvé ailleurs"))
        .does(
            "disclose(IntroductionId, Set)",
            this::accepted,
            id -> introductions.disclose(id, Set.of(Disclosure.ATTACHMENTS)))
        .does("negotiate(IntroductionId)", this::accepted, introductions::negotiate)
        .does(
            "agree(IntroductionId, AgreementTerms)",
            this::accepted,
            id -> introductions.agree(id, AgreementTerms.UNTOLD))
        .does(
            "end(IntroductionId, String)",
            this::accepted,
            id -> introductions.end(id, "Sans suite"))
        .sees("advisers(IntroductionId)", this::asked, introductions::advisers)
        .does(
            "handOver(IntroductionId, OrganisationId, String)",
            this::asked,
            id -> introductions.handOver(id, null, ""));
  }

  private static boolean has(List<SeenIntroduction> found, IntroductionId id) {
    return found.stream().anyMatch(one -> one.id().equals(id));
  }

  private Operations conversations() {
    return new Operations(Conversations.class, cast)
        .sees("lines(IntroductionId)", this::written, conversations::lines)
        .does(
            "write(MessageId, IntroductionId, String)",
            this::accepted,
            id -> conversations.write(MessageId.random(), id, "Bonjour"))
        .does(
            "attach(IntroductionId, String, InputStream)",
            this::accepted,
            id -> conversations.attach(id, "photo.png", picture()))
        .does(
            "write(MessageId, IntroductionId, String, List)",
            this::attached,
            one ->
                conversations.write(MessageId.random(), one.id(), "", List.of(one.file().file())))
        .sees(
            "open(IntroductionId, FileId)",
            this::sent,
            one -> conversations.open(one.id(), one.file().file()))
        .does("read(IntroductionId)", this::written, conversations::read);
  }

  private static InputStream picture() {
    return new ByteArrayInputStream(CastListings.picture());
  }

  /** A file in an introduction. */
  private record Given(IntroductionId id, SentFile file) {}

  private Given attached() {
    IntroductionId id = accepted();
    return cast.as(
        Asker.ADMINISTRATOR, () -> new Given(id, conversations.attach(id, "photo.png", picture())));
  }

  private Given sent() {
    Given given = attached();
    cast.as(
        Asker.ADMINISTRATOR,
        () -> {
          conversations.write(MessageId.random(), given.id(), "", List.of(given.file().file()));
          return true;
        });
    return given;
  }

  private Operations agreements() {
    return new Operations(ConfidentialityAgreements.class, cast)
        .does("ask(IntroductionId)", this::accepted, agreements::ask)
        .does(
            "handIn(IntroductionId, String, InputStream, LocalDate)",
            this::guarded,
            id -> agreements.handIn(id, "accord.png", picture(), SIGNED))
        .does(
            "confirm(IntroductionId, FileId)",
            "handed in by the asked side",
            this::signed,
            one -> agreements.confirm(one.id(), one.file().file()))
        .sees(
            "open(IntroductionId, FileId)",
            this::signed,
            one -> agreements.open(one.id(), one.file().file()));
  }

  private IntroductionId guarded() {
    IntroductionId id = accepted();
    cast.as(
        Asker.ADMINISTRATOR,
        () -> {
          agreements.ask(id);
          return true;
        });
    return id;
  }

  private Given signed() {
    IntroductionId id = guarded();
    return cast.as(
        Asker.ADMINISTRATOR,
        () -> {
          agreements.handIn(id, "accord.png", picture(), SIGNED);
          return new Given(
              id,
              Objects.requireNonNull(
                  Objects.requireNonNull(introductions.find(id).orElseThrow().confidentiality())
                      .file()));
        });
  }

  private Operations loading() {
    return new Operations(IntroductionLoading.class, cast)
        .does("load(List)", () -> cast, nothing -> loading.load(List.of()));
  }

  private IntroductionId agreed() {
    IntroductionId id = accepted();
    cast.as(
        Asker.ADMINISTRATOR,
        () -> {
          introductions.agree(id, AgreementTerms.UNTOLD);
          return true;
        });
    return id;
  }

  private Operations outcomes() {
    return new Operations(Outcomes.class, cast)
        .does(
            "report(IntroductionId, OutcomeReport)",
            this::agreed,
            id -> outcomes.report(id, report(OutcomeStage.PROJECT)))
        .does(
            "retract(IntroductionId, OutcomeStage)",
            "what the asked side told",
            this::told,
            id -> outcomes.retract(id, OutcomeStage.PROJECT))
        .tells("mayRead()", () -> List.of(outcomes.mayRead()))
        .does(
            "recordElsewhere(Elsewhere)",
            "of a member of the cluster",
            this::meeting,
            one -> outcomes.recordElsewhere(elsewhere(one)))
        .does(
            "reportElsewhere(String, OutcomeReport)",
            "recorded by the cluster’s manager",
            this::recorded,
            id -> outcomes.reportElsewhere(id, report(OutcomeStage.AGREEMENT)))
        .sees("elsewhere()", this::recorded, nothing -> outcomes.elsewhere())
        .sees("funnel(Filter)", this::agreed, nothing -> outcomes.funnel(Funnel.Filter.ALL))
        .sees("clusters()", () -> cast, nothing -> outcomes.clusters())
        .sees("lines()", this::agreed, nothing -> outcomes.lines())
        .sees("ledger(Filter)", this::agreed, nothing -> outcomes.ledger(Funnel.Filter.ALL));
  }

  private static OutcomeReport report(OutcomeStage stage) {
    return new OutcomeReport(
        stage, Texts.dayOf(Instant.now()), AgreementTerms.UNTOLD, "Convention n° 12");
  }

  private IntroductionId told() {
    IntroductionId id = agreed();
    cast.as(
        Asker.ADMINISTRATOR,
        () -> {
          outcomes.report(id, report(OutcomeStage.PROJECT));
          return true;
        });
    return id;
  }

  private static Elsewhere elsewhere(Meeting one) {
    return new Elsewhere(
        one.listing().organisation(),
        one.asking().id(),
        Set.of("robotics"),
        Set.of("health"),
        Texts.dayOf(Instant.now()),
        "Salon du 3 mars");
  }

  private String recorded() {
    Meeting meeting = meeting();
    return cast.as(Asker.MANAGER, () -> outcomes.recordElsewhere(elsewhere(meeting)));
  }

  private IntroductionId written() {
    IntroductionId id = accepted();
    cast.as(
        Asker.ADMINISTRATOR,
        () -> {
          conversations.write(MessageId.random(), id, "Bonjour");
          return true;
        });
    return id;
  }

  private Operations meetings() {
    return new Operations(Meetings.class, cast)
        .sees("of(IntroductionId)", this::withMeeting, meetings::of)
        .sees("next()", this::agreedMeeting, id -> hasMeeting(meetings.next(), id))
        .does(
            "propose(IntroductionId, MeetingProposal)",
            this::accepted,
            id -> meetings.propose(id, proposal()))
        .does(
            "proposeOther(MeetingId, MeetingProposal)",
            this::proposedMeeting,
            id -> meetings.proposeOther(id, proposal()))
        .does(
            "accept(MeetingId, Instant)",
            this::proposedMeeting,
            id -> answer(() -> meetings.accept(id, TIME)))
        .does(
            "decline(MeetingId, String)",
            this::proposedMeeting,
            id -> answer(() -> meetings.decline(id, "Pas ce jour-là")))
        .does(
            "cancel(MeetingId, String)",
            this::agreedMeeting,
            id -> meetings.cancel(id, "Empêchement"))
        .sees("calendarFile(MeetingId)", this::agreedMeeting, meetings::calendarFile)
        .does("readIn(ZoneId)", this::accepted, id -> meetings.readIn(Texts.ZONE));
  }

  /** Who has proposed takes part, and yet waits for the other side's answer. */
  private static void answer(Runnable act) {
    try {
      act.run();
    } catch (IllegalMeetingState e) {
      throw new AccessDeniedException("one's own proposal", e);
    }
  }

  private static MeetingProposal proposal() {
    return new MeetingProposal(List.of(TIME), 60, "", "");
  }

  private static boolean hasMeeting(List<SeenMeeting> found, MeetingId id) {
    return found.stream().anyMatch(one -> one.id().equals(id));
  }

  private IntroductionId withMeeting() {
    IntroductionId id = accepted();
    cast.as(Asker.ADMINISTRATOR, () -> meetings.propose(id, proposal()));
    return id;
  }

  /** Proposed by the other side. */
  private MeetingId proposedMeeting() {
    Meeting meeting = meeting();
    IntroductionId id = cast.as(meeting.somebody(), () -> express(meeting));
    cast.as(
        Asker.ADMINISTRATOR,
        () -> {
          introductions.accept(id, Set.of());
          return true;
        });
    return cast.as(meeting.somebody(), () -> meetings.propose(id, proposal()));
  }

  private MeetingId agreedMeeting() {
    MeetingId id = proposedMeeting();
    cast.as(
        Asker.ADMINISTRATOR,
        () -> {
          meetings.accept(id, TIME);
          return true;
        });
    return id;
  }
}
