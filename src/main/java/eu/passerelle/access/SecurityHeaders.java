package eu.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.ClassUtils;

/**
 * What each response tells the browser it may do with our pages, besides what Spring Security tells
 * it anyway. What each of them is for is in docs/security.md.
 */
final class SecurityHeaders {

  static final String CONTENT_POLICY = "Content-Security-Policy";

  /**
   * Vaadin's client makes functions of text for what the server asks it to do, and sets styles on
   * elements; neither works without the two words in quotes.
   */
  private static final String CONTENT =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self' 'nonce-%s' 'unsafe-eval'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  /** Features that no page of ours asks for, so nothing that runs in one may. */
  private static final List<String> UNUSED =
      List.of(
          "accelerometer",
          "bluetooth",
          "camera",
          "display-capture",
          "geolocation",
          "gyroscope",
          "hid",
          "magnetometer",
          "microphone",
          "midi",
          "payment",
          "screen-wake-lock",
          "serial",
          "usb",
          "xr-spatial-tracking");

  /** Vaadin's development mode writes scripts into the page that carry no nonce. */
  private static final boolean DEVELOPMENT =
      ClassUtils.isPresent(
          "com.vaadin.base.devserver.DevModeHandlerManagerImpl",
          SecurityHeaders.class.getClassLoader());

  private SecurityHeaders() {}

  static void on(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .frameOptions(FrameOptionsConfig::deny)
        .permissionsPolicyHeader(permissions -> permissions.policy(permissions()))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .withObjectPostProcessor(writingAtOnce());
    if (!DEVELOPMENT) {
      headers.addHeaderWriter(SecurityHeaders::restrictContent);
    }
  }

  private static void restrictContent(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(CONTENT_POLICY, CONTENT.formatted(ScriptNonce.of(request)));
  }

  private static String permissions() {
    return UNUSED.stream().map(feature -> feature + "=()").collect(Collectors.joining(", "));
  }

  /** Vaadin's pages are committed before Spring would write the headers at the end. */
  private static ObjectPostProcessor<HeaderWriterFilter> writingAtOnce() {
    return new ObjectPostProcessor<>() {
      @Override
      public <F extends HeaderWriterFilter> F postProcess(F filter) {
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
      }
    };
  }
}
