package eu.passerelle.introductions;

import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks both sides what came of an introduction, some months after it was over. */
@Component
class OutcomeQuestions {

  /** After so many months. */
  static final List<Integer> MONTHS = List.of(6, 12);

  /** One whose time passed this long ago is not asked any more. */
  private static final int LATE_MONTHS = 2;

  private static final Set<IntroductionState> ASKED_ABOUT =
      Set.of(IntroductionState.AGREED, IntroductionState.ENDED);

  private final IntroductionRepository introductions;
  private final IntroductionChanges changes;
  private final Clock clock;

  OutcomeQuestions(IntroductionRepository introductions, IntroductionChanges changes, Clock clock) {
    this.introductions = introductions;
    this.changes = changes;
    this.clock = clock;
  }

  /** Asks where it is time; doing it again changes nothing. */
  void ask() {
    introductions
        .findByStateIn(ASKED_ABOUT)
        .forEach(found ->
            due(found)
                .ifPresent(months ->
                    changes.change(
                        found.id(),
                        "outcomes-asked",
                        now ->
                            due(now).filter(months::equals).isPresent()
                                ? now.askOutcomes(months, clock)
                                : now)));
  }

  /** After how many months it is time to ask now; the last one, where it is time for several. */
  private Optional<Integer> due(Introduction introduction) {
    if (!introduction.mayReport() || introduction.stage() == OutcomeStage.FUNDING) {
      return Optional.empty();
    }
    LocalDate over = Texts.dayOf(Objects.requireNonNull(introduction.overSince()));
    LocalDate today = Texts.dayOf(clock.instant());
    return MONTHS.stream()
        .filter(months -> !over.plusMonths(months).isAfter(today))
        .reduce((earlier, later) -> later)
        .filter(months -> over.plusMonths(months + LATE_MONTHS).isAfter(today))
        .filter(months -> !wasAsked(introduction, months));
  }

  private static boolean wasAsked(Introduction introduction, int months) {
    return introduction.history().stream()
        .anyMatch(step ->
            step.act() == IntroductionAct.OUTCOMES_ASKED
                && String.valueOf(months).equals(step.note()));
  }
}
