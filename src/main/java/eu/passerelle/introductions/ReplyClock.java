package eu.passerelle.introductions;

import eu.passerelle.introductions.Introduction.Turn;
import eu.passerelle.operations.WorkingDays;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Until when who is waited for has time. */
@Component
class ReplyClock {

  private final WorkingDays days;
  private final ReplyProperties properties;

  ReplyClock(WorkingDays days, ReplyProperties properties) {
    this.days = days;
    this.properties = properties;
  }

  /** When who is waited for is reminded; empty when nobody is. */
  Optional<Instant> remindAt(Introduction introduction) {
    return at(introduction, deadlines(introduction).remind());
  }

  /** When the adviser is asked to help. */
  Optional<Instant> escalateAt(Introduction introduction) {
    return at(introduction, deadlines(introduction).escalate());
  }

  /** When it is over if nobody answers. */
  Optional<Instant> lapseAt(Introduction introduction) {
    return at(introduction, deadlines(introduction).lapse());
  }

  private ReplyProperties.Deadlines deadlines(Introduction introduction) {
    return properties.of(introduction.state());
  }

  private Optional<Instant> at(Introduction introduction, int afterDays) {
    return Optional.ofNullable(introduction.turn())
        .map(Turn::since)
        .map(since -> days.endOf(since, afterDays));
  }
}
