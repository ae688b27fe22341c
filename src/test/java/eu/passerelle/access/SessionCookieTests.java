package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.operations.PasserelleProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

/** Over which connections the cookie of a session goes. */
class SessionCookieTests {

  @Test
  void whereThePublicAddressIsEncryptedItGoesOverNothingElse() {
    assertThat(isSecure("https://passerelle.example")).isTrue();
  }

  @Test
  void onThisMachineItGoesWithoutTls() {
    assertThat(isSecure(null)).isFalse();
    assertThat(isSecure("http://localhost:8080")).isFalse();
  }

  private static boolean isSecure(@Nullable String address) {
    MockServletContext context = new MockServletContext();
    new SessionCookie(
            new PasserelleProperties(Path.of("data"), Path.of("config"), null, address, null))
        .onStartup(context);
    return context.getSessionCookieConfig().isSecure();
  }
}
