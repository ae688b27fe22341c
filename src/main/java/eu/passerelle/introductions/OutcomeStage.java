package eu.passerelle.introductions;

import java.util.List;

/** How far two organisations that were brought together have come, in this order. */
public enum OutcomeStage {
  INTEREST,
  /** Both want to talk. */
  ACCEPTED,
  /** They talk to each other. */
  CONTACT,
  AGREEMENT,
  /** What was agreed has begun. */
  PROJECT,
  /** Others give money for it. */
  FUNDING;

  /** Those that somebody tells; the others are seen here. */
  public static final List<OutcomeStage> TOLD = List.of(AGREEMENT, PROJECT, FUNDING);

  /** This one and those after it that somebody tells. */
  public List<OutcomeStage> andLater() {
    return TOLD.stream().filter(stage -> !stage.isBefore(this)).toList();
  }

  boolean isBefore(OutcomeStage other) {
    return compareTo(other) < 0;
  }
}
