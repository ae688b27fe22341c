package eu.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.files.RefusedFile.Reason;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UntrustedTests {

  static Stream<Untrusted.Reading<String>> stumblingDecoders() {
    return Stream.of(
        () -> {
          throw new IOException("cut off");
        },
        () -> {
          throw new ArrayIndexOutOfBoundsException(4711);
        },
        () -> {
          throw new StackOverflowError();
        });
  }

  @ParameterizedTest
  @MethodSource("stumblingDecoders")
  void whatADecoderStumblesOverIsRefused(Untrusted.Reading<String> reading) {
    assertThatThrownBy(() -> Untrusted.read(reading))
        .isInstanceOfSatisfying(
            RefusedFile.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.UNREADABLE));
  }

  @Test
  void aReasonThatIsKnownIsKept() {
    assertThatThrownBy(() ->
            Untrusted.read(() -> {
              throw new RefusedFile(Reason.ENCRYPTED);
            }))
        .isInstanceOfSatisfying(
            RefusedFile.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.ENCRYPTED));
  }
}
