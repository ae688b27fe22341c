package eu.passerelle.introductions;

import eu.passerelle.access.AuditTrail;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** How every change of a question is made: saved, audited, told. */
@Component
class QuestionChanges {

  private final QuestionRepository questions;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  QuestionChanges(
      QuestionRepository questions, AuditTrail audit, ApplicationEventPublisher events) {
    this.questions = questions;
    this.audit = audit;
    this.events = events;
  }

  Question find(QuestionId id) {
    return questions.findById(id).orElseThrow(NoSuchElementException::new);
  }

  /**
   * Keeps a new one.
   *
   * @throws DuplicateKeyException where who asks has an open one about the listing
   */
  void begin(Question question) {
    questions.insert(question);
    tell(question.id(), "asked");
  }

  /**
   * Applies a verb to a question as it is now, again and again where others change it at the same
   * moment.
   *
   * @throws IllegalQuestionState when it is no longer where the verb can be applied
   * @throws DuplicateKeyException where it is opened by somebody with another open one
   */
  void change(QuestionId id, String act, UnaryOperator<Question> verb) {
    Retrying.change(() -> find(id), verb, questions::save).ifPresent(saved -> tell(id, act));
  }

  private void tell(QuestionId id, String act) {
    audit.record("question." + act, "question", id.value());
    events.publishEvent(new QuestionChanged(id));
  }
}
