package eu.passerelle.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that are wrong are refused at the start. */
class PasserellePropertiesTests {

  private static PasserelleProperties withContact(@Nullable String contact) {
    return new PasserelleProperties(Path.of("data"), Path.of("config"), null, null, contact);
  }

  @Test
  void aContactIsAMailAddress() {
    assertThat(withContact(" aide@example.org ").contact()).isEqualTo("aide@example.org");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void aContactMayBeAbsent(@Nullable String contact) {
    assertThat(withContact(contact).contact()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"help desk", "+32 81 00 00 00", "https://example.org"})
  void anythingElseIsRefused(String contact) {
    assertThatThrownBy(() -> withContact(contact))
        .isInstanceOf(StartupRefusal.class)
        .hasMessageContaining(contact);
  }
}
