package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import eu.passerelle.shared.ui.FieldTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A day and an hour by the reader's clock. */
class MeetingTimeField extends Composite<DateTimePicker> {

  private static final Duration STEP = Duration.ofMinutes(15);

  private final ZoneId zone;

  /**
   * @param number of the field among others, from 1
   */
  MeetingTimeField(int number, ZoneId zone) {
    this.zone = zone;
    String label = getTranslation("meeting.time", number);
    getContent().setLabel(label);
    getContent().setStep(STEP);
    getContent().setDateAriaLabel(label + ", " + getTranslation("meeting.time.day"));
    getContent().setTimeAriaLabel(label + ", " + getTranslation("meeting.time.hour"));
    getContent().setWidthFull();
    FieldTexts.translate(getContent());
  }

  /** What is chosen; empty where nothing is, or where the clock leaves it out. */
  Optional<Instant> time() {
    return Optional.ofNullable(getContent().getValue())
        .filter(this::exists)
        .map(chosen -> chosen.atZone(zone).toInstant().truncatedTo(ChronoUnit.MINUTES));
  }

  private boolean exists(LocalDateTime chosen) {
    return !zone.getRules().getValidOffsets(chosen).isEmpty();
  }

  /** Whether this can be sent; says why not where it cannot. */
  boolean check(boolean required) {
    LocalDateTime chosen = getContent().getValue();
    if (chosen != null && !exists(chosen)) {
      refuse("meeting.time.skipped");
      return false;
    }
    if (chosen == null && required) {
      refuse("meeting.time.missing");
      return false;
    }
    getContent().setInvalid(false);
    return true;
  }

  /** Says what is wrong with it. */
  void refuse(String key) {
    getContent().setErrorMessage(getTranslation(key));
    getContent().setInvalid(true);
    focus();
  }

  void focus() {
    getContent().focus();
  }
}
