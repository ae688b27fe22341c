package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.introductions.Question.Step;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.mail.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes to those who take part in a question what happened. Which mails there must be follows from
 * its history, and each has a key of its own, so that telling again writes to nobody twice. No mail
 * repeats what was asked or answered.
 */
@Component
class QuestionMails {

  /** Below the root, before the id. */
  private static final String PAGE = "questions/";

  /** What asks for an answer; no news once nobody is waited for. */
  private static final Set<QuestionAct> ASKING =
      Set.of(
          QuestionAct.ASKED, QuestionAct.FOLLOWED_UP, QuestionAct.REMINDED, QuestionAct.ESCALATED);

  private final QuestionRepository questions;
  private final ListingCatalogue catalogue;
  private final Addressees addressees;
  private final Outbox outbox;
  private final Clock clock;

  QuestionMails(
      QuestionRepository questions,
      ListingCatalogue catalogue,
      Addressees addressees,
      Outbox outbox,
      Clock clock) {
    this.questions = questions;
    this.catalogue = catalogue;
    this.addressees = addressees;
    this.outbox = outbox;
    this.clock = clock;
  }

  @EventListener
  void on(QuestionChanged changed) {
    SystemAccess.run(
        () -> questions.findById(changed.id()).ifPresent(found -> tell(found, News.JUST_NOW)));
  }

  /** Tells what events that were lost left untold. */
  void tellAllNews() {
    questions
        .findByChangedAtGreaterThanEqual(clock.instant().minus(News.RECENT))
        .forEach(found -> tell(found, News.RECENT));
  }

  private void tell(Question question, Duration ofTheLast) {
    Instant since = clock.instant().minus(ofTheLast);
    catalogue
        .whole(question.listing())
        .ifPresent(listing ->
            IntStream.range(0, question.history().size())
                .filter(index -> question.history().get(index).at().isAfter(since))
                .forEach(index -> tell(question, listing, index)));
  }

  private void tell(Question question, Listing listing, int index) {
    Step step = question.history().get(index);
    if (question.turn() == null && ASKING.contains(step.act())) {
      return;
    }
    switch (step.act()) {
      case ASKED, FOLLOWED_UP -> tell(question, listing, index, "question-asked", Side.ASKED);
      case ANSWERED -> tell(question, listing, index, "question-answered", Side.ASKING);
      case REMINDED -> tell(question, listing, index, "question-reminded", Side.ASKED);
      case LAPSED -> tell(question, listing, index, "question-closed", Side.ASKING);
      case ESCALATED ->
          send(
              question,
              listing,
              index,
              "question-escalated",
              Side.ASKED,
              addressees.advisers(question, NoticeKind.QUESTIONS));
      case SHARED, UNSHARED, WITHDRAWN -> {}
    }
  }

  /** The owner's people answer for it, or wrote; of who asks, those who did. */
  private void tell(Question question, Listing listing, int index, String template, Side to) {
    var acting =
        question.history().stream().filter(step -> step.side() == to).map(Step::by).toList();
    List<Account> people =
        addressees.people(question, to, acting.stream(), NoticeKind.QUESTIONS).stream()
            .filter(account -> to == Side.ASKED || acting.contains(account.id()))
            .filter(account -> !account.id().equals(question.history().get(index).by()))
            .toList();
    send(question, listing, index, template, to, people);
  }

  private void send(
      Question question,
      Listing listing,
      int index,
      String template,
      Side side,
      List<Account> people) {
    for (Account account : people) {
      outbox.enqueue(
          account.recipient(),
          MailTemplate.notice(template, NoticeKind.QUESTIONS),
          account.language(),
          "%s/%s/%d/%s".formatted(template, question.id().value(), index, account.id().value()),
          MailData.of(addressees.values(question, listing, account, side))
              .page(PAGE + question.id().value()));
    }
  }
}
