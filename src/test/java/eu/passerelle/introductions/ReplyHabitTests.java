package eu.passerelle.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.introductions.ReplyHabit.Activity;
import eu.passerelle.introductions.ReplyHabit.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be told of how an organisation answers. */
class ReplyHabitTests {

  /** Each a number of days, or - for no answer. */
  private static List<OptionalInt> answers(String all) {
    return Arrays.stream(all.split(" "))
        .map(one -> one.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(one)))
        .toList();
  }

  @Test
  void ofTooFewNothingIsTold() {
    assertThat(ReplyHabit.reply(answers("1 2 3 4"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1 2 3 4 5, 3", "9 0 0 0 9, 0", "4 2 - - 1, 4", "- - - 3 2 5, 5", "1 1 2 2 3 3, 2"})
  void halfOfThoseWhoAskedHadAnAnswerInThatTime(String all, int days) {
    assertThat(ReplyHabit.reply(answers(all))).isEqualTo(new Reply(OptionalInt.of(days)));
  }

  @ParameterizedTest
  @CsvSource({"- - - 1 2", "- - - - - -", "- - - - 1 1 1"})
  void whoLeavesMostWithoutAnAnswerRarelyAnswers(String all) {
    assertThat(ReplyHabit.reply(answers(all))).isEqualTo(new Reply(OptionalInt.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"6, THIS_WEEK", "7, THIS_MONTH", "30, THIS_MONTH", "31, THREE_MONTHS", "92, -"})
  void activityIsToldInCoarseSteps(int days, @Nullable Activity activity) {
    Instant now = Instant.parse("2026-11-23T09:00:00Z");
    assertThat(Activity.of(now.minus(Duration.ofDays(days)), now)).isEqualTo(activity);
  }
}
