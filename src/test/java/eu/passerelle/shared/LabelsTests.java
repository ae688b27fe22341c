package eu.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTests {

  static Stream<Arguments> namesByLanguage() {
    Map<Language, String> all =
        Map.of(
            Language.FR, "santé",
            Language.EN, "health",
            Language.NL, "zorg",
            Language.DE, "Gesundheit");
    return Stream.of(
        Arguments.argumentSet("its own text", all, Language.DE, "Gesundheit"),
        Arguments.argumentSet(
            "French where its own is missing",
            Map.of(Language.EN, "health", Language.FR, "santé"),
            Language.DE,
            "santé"),
        Arguments.argumentSet(
            "the first language there is where French is missing too",
            Map.of(Language.NL, "zorg", Language.EN, "health"),
            Language.DE,
            "health"),
        Arguments.argumentSet(
            "the only text", Map.of(Language.DE, "Gesundheit"), Language.FR, "Gesundheit"));
  }

  @ParameterizedTest
  @MethodSource("namesByLanguage")
  void aReaderGets(Map<Language, String> texts, Language reader, String expected) {
    assertThat(new Labels(texts).in(reader)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aProperNameIsTheSameInEveryLanguage(Language reader) {
    assertThat(Labels.same("EPCIS").in(reader)).isEqualTo("EPCIS");
  }

  @Test
  void aLabelWithoutAnyTextIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Labels(Map.of()));
  }
}
