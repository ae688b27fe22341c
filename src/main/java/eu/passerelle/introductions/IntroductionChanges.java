package eu.passerelle.introductions;

import eu.passerelle.access.AuditTrail;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How every change of an introduction is made: saved, audited, told. */
@Component
class IntroductionChanges {

  private final IntroductionRepository introductions;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  IntroductionChanges(
      IntroductionRepository introductions, AuditTrail audit, ApplicationEventPublisher events) {
    this.introductions = introductions;
    this.audit = audit;
    this.events = events;
  }

  Introduction find(IntroductionId id) {
    return introductions.findById(id).orElseThrow(NoSuchElementException::new);
  }

  /** One that may not be there. */
  Optional<Introduction> peek(IntroductionId id) {
    return introductions.findById(id);
  }

  /** Keeps a new one. */
  void begin(Introduction introduction) {
    introductions.insert(introduction);
    tell(introduction.id(), "asked");
  }

  /**
   * Applies a verb to an introduction as it is now, again and again where others change it at the
   * same moment.
   *
   * @throws IllegalIntroductionState when it is no longer where the verb can be applied
   */
  Introduction change(IntroductionId id, String act, UnaryOperator<Introduction> verb) {
    Optional<Introduction> saved = Retrying.change(() -> find(id), verb, introductions::save);
    saved.ifPresent(changed -> tell(id, act));
    return saved.orElseGet(() -> find(id));
  }

  private void tell(IntroductionId id, String act) {
    audit.record("introduction." + act, "introduction", id.value());
    events.publishEvent(new IntroductionChanged(id));
  }
}
