package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.support.ApplicationTest;
import jakarta.servlet.Filter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What every response tells the browser. */
@ApplicationTest
class SecurityHeadersTests {

  private static final Pattern NONCE = Pattern.compile("'nonce-([\\w-]{24})'");

  @Autowired
  @Qualifier("springSecurityFilterChain")
  private Filter security;

  @Test
  void nothingRunsInAPageButOurOwnScripts() throws Exception {
    MockHttpServletResponse response = answer(request());

    assertThat(NONCE.matcher(response.getHeader("Content-Security-Policy")).replaceAll("(nonce)"))
        .isEqualTo(
            "default-src 'self'; script-src 'self' (nonce) 'unsafe-eval';"
                + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
                + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
                + " frame-ancestors 'none'");
  }

  @Test
  void whoWritesThePageFindsTheWordForItsScripts() throws Exception {
    MockHttpServletRequest request = request();
    MockHttpServletResponse response = answer(request);

    assertThat(response.getHeader("Content-Security-Policy"))
        .contains("'nonce-" + request.getAttribute(ScriptNonce.ATTRIBUTE) + "'");
  }

  @Test
  void everyResponseHasAWordOfItsOwn() throws Exception {
    assertThat(answer(request()).getHeader("Content-Security-Policy"))
        .isNotEqualTo(answer(request()).getHeader("Content-Security-Policy"));
  }

  @Test
  void pagesAreKeptApartFromOthersAndFromWhatTheyDoNotNeed() throws Exception {
    MockHttpServletResponse response = answer(request());

    assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(response.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(response.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(response.getHeader("Permissions-Policy"))
        .contains("camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()");
  }

  @Test
  void overTlsBrowsersAreToldToStayWithIt() throws Exception {
    MockHttpServletRequest encrypted = request();
    encrypted.setSecure(true);

    assertThat(answer(encrypted).getHeader("Strict-Transport-Security")).contains("max-age=");
    assertThat(answer(request()).getHeader("Strict-Transport-Security")).isNull();
  }

  private static MockHttpServletRequest request() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/styles/styles.css");
    request.setServletPath("/styles/styles.css");
    return request;
  }

  private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    security.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
