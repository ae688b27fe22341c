package eu.passerelle.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedFactTests {

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2022-01-01, 2019-12-31, false",
    "2020-01-01, 2022-01-01, 2020-01-01, true",
    "2020-01-01, 2022-01-01, 2021-12-31, true",
    "2020-01-01, 2022-01-01, 2022-01-01, false",
    "2020-01-01,           , 2019-12-31, false",
    "2020-01-01,           , 2099-12-31, true",
    "2020-01-01, 2020-01-01, 2020-01-01, false"
  })
  void holdsFromItsFirstDayUntilTheDayBeforeItsEnd(
      LocalDate from, @Nullable LocalDate until, LocalDate day, boolean holds) {
    assertThat(new DatedFact("robotics", from, until).holdsOn(day)).isEqualTo(holds);
  }

  @Test
  void anEndBeforeTheBeginningIsRefused() {
    LocalDate from = LocalDate.of(2020, 1, 2);
    LocalDate until = LocalDate.of(2020, 1, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DatedFact("robotics", from, until))
        .withMessage("illegal dates of robotics: until 2020-01-01 lies before from 2020-01-02");
  }

  @Test
  void onADayOnlyWhatHoldsThenIsListed() {
    LocalDate day = LocalDate.of(2021, 6, 1);
    List<DatedFact> facts =
        List.of(
            new DatedFact("ended", day.minusYears(1), day),
            new DatedFact("holding", day.minusYears(1), null),
            new DatedFact("beginning", day, null),
            new DatedFact("to-come", day.plusDays(1), null));

    assertThat(DatedFact.on(day, facts)).containsExactly("holding", "beginning");
  }
}
