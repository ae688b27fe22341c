package eu.passerelle.introductions;

import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.access.AccountId;
import eu.passerelle.introductions.Introduction.Interest;
import eu.passerelle.introductions.Introduction.Party;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.ListingWords;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.Notices;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.mail.RenderedMail;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Everything one side can read of an introduction, gone through for the other that is anonymous:
 * pages, conversation, meeting and calendar, question, notices and mails.
 */
@ApplicationTest
class IntroductionAnonymityTests {

  private static final OrganisationId UNIT = new OrganisationId("org-unite-vision-haute-meuse");
  private static final OrganisationId SONNAILLE = new OrganisationId("org-sonnaille");

  /** What reads like an address or a number: links and ids of ours, the reader's own address. */
  private static final Pattern OURS =
      Pattern.compile("https?://\\S+|[\\w.-]+@[\\w.-]+|\\d{8}T\\d{6}Z|[0-9a-f-]{36}");

  @Autowired private Introductions introductions;
  @Autowired private IntroductionChanges changes;
  @Autowired private IntroductionRepository store;
  @Autowired private Conversations conversations;
  @Autowired private Meetings meetings;
  @Autowired private Questions questions;
  @Autowired private Notices notices;
  @Autowired private ListingWords words;
  @Autowired private ListingsOfTests listings;
  @Autowired private Organisations organisations;
  @Autowired private OutboxOfTests outbox;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  @BeforeEach
  @AfterEach
  void clear() {
    listings.closeAll();
    acting.signOut();
    store.deleteAll();
    for (Class<?> kind : List.of(Message.class, Meeting.class, Question.class, LedgerLine.class)) {
      mongo.remove(new Query(), kind);
    }
    for (String kind : List.of("mails", "notices")) {
      mongo.remove(
          Query.query(Criteria.where("_id").regex("^(introduction|meeting|question)-")), kind);
    }
  }

  /** Between an anonymous need of Sonnaille and an asker that is anonymous or not. */
  private Introduction asked(boolean askingAnonymous) {
    ListingId listing =
        listings.publishNeed(
            SampleContent.anonymous(
                new ListingText(
                    Language.FR,
                    "Compter les abeilles au trou de vol",
                    "Nous les comptons à l’œil, une minute par ruche.",
                    ""),
                Set.of("computer-vision"),
                Set.of("agriculture")));
    Introduction asked =
        Introduction.ask(
            new Interest(
                listing,
                1,
                new Party(SONNAILLE, true),
                new Party(UNIT, askingAnonymous),
                null,
                null,
                1,
                new Request("Une caméra et son comptage.", "Un rucher d’essai.", ""),
                askingAnonymous ? Set.of() : Set.of(Disclosure.ORGANISATION, Disclosure.CONTACT),
                null),
            new AccountId(PROFESSOR),
            Clock.systemUTC());
    acting.run(PROFESSOR, () -> changes.begin(asked));
    return asked;
  }

  /** Both sides do all that leaves words behind, short of saying who they are. */
  private void talk(Introduction asked) {
    IntroductionId id = asked.id();
    QuestionId question =
        acting.as(
            PROFESSOR,
            () ->
                questions.ask(asked.listing(), UNIT, false, "Combien de ruches faut-il suivre ?"));
    acting.run(FOUNDER, () -> questions.answer(question, "Douze, sur deux ruchers.", null));
    acting.run(FOUNDER, () -> introductions.accept(id, Set.of()));
    write(FOUNDER, id, "Le rucher est à l’abri du vent.");
    write(PROFESSOR, id, "Une visite nous aiderait.");
    Instant time = Instant.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MINUTES);
    MeetingId meeting =
        acting.as(
            FOUNDER,
            () ->
                meetings.propose(
                    id, new MeetingProposal(List.of(time), 60, "Au rucher", "Prévoir un voile.")));
    acting.run(PROFESSOR, () -> meetings.accept(meeting, time));
    acting.run(FOUNDER, () -> introductions.negotiate(id));
  }

  private void write(String persona, IntroductionId id, String text) {
    acting.run(persona, () -> conversations.write(MessageId.random(), id, text));
  }

  /** All that somebody can read of it. */
  private List<String> readBy(String persona, Introduction one) {
    List<String> all = new ArrayList<>();
    acting.run(
        persona,
        () -> {
          all.add(introductions.find(one.id()).orElseThrow().toString());
          all.add(introductions.mine().toString());
          all.add(conversations.lines(one.id()).toString());
          meetings.of(one.id()).forEach(meeting -> all.add(meeting.toString()));
          meetings
              .of(one.id())
              .forEach(meeting -> meetings.calendarFile(meeting.id()).ifPresent(all::add));
          all.add(questions.about(one.listing()).toString());
          all.add(questions.mine().toString());
          notices.latest(persona, false, 50).forEach(notice -> all.add(notice.toString()));
        });
    all.addAll(mailsTo(persona));
    return all;
  }

  private List<String> mailsTo(String persona) {
    return mongo
        .find(
            Query.query(
                Criteria.where("recipient.person")
                    .is(persona)
                    .and("_id")
                    .regex("^(introduction|meeting|question)-")),
            Mail.class)
        .stream()
        .map(outbox::written)
        .map(IntroductionAnonymityTests::text)
        .toList();
  }

  private static String text(RenderedMail mail) {
    return mail.subject()
        + "\n"
        + mail.text()
        + "\n"
        + mail.attachments().stream()
            .map(attachment -> attachment.text())
            .collect(Collectors.joining("\n"));
  }

  private void assertNothingTells(List<String> texts, OrganisationId who) {
    Organisation organisation = organisations.find(who).orElseThrow();
    assertThat(texts).hasSizeGreaterThan(8);
    for (String text : texts) {
      assertThat(found(text, organisation)).as(text).isEmpty();
      assertThat(text).doesNotContain(who.value());
    }
  }

  private List<String> found(String text, Organisation organisation) {
    String unfolded = text.replaceAll("\\R ", "");
    try {
      words.refuseIdentity(OURS.matcher(unfolded).replaceAll(" "), organisation);
      return List.of();
    } catch (IdentityInText e) {
      return e.found();
    }
  }

  @Test
  void theIdentitySearchFindsNothingOfAnAnonymousOwnerBeforeConsent() {
    Introduction asked = asked(false);

    talk(asked);

    assertNothingTells(readBy(PROFESSOR, asked), SONNAILLE);
  }

  @Test
  void theIdentitySearchFindsNothingOfAnAnonymousAskerBeforeConsent() {
    Introduction asked = asked(true);

    talk(asked);

    assertNothingTells(readBy(FOUNDER, asked), UNIT);
  }

  @Test
  void itFindsBothOnceBothHaveAgreed() {
    Introduction asked = asked(true);
    talk(asked);
    Set<Disclosure> all = Set.of(Disclosure.ORGANISATION, Disclosure.CONTACT);

    acting.run(FOUNDER, () -> introductions.disclose(asked.id(), all));
    assertNothingTells(readBy(PROFESSOR, asked), SONNAILLE);
    acting.run(PROFESSOR, () -> introductions.disclose(asked.id(), all));

    Organisation sonnaille = organisations.find(SONNAILLE).orElseThrow();
    String read = String.join("\n", readBy(PROFESSOR, asked));
    assertThat(found(read, sonnaille)).contains("Sonnaille");
  }
}
