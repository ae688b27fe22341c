package eu.passerelle.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import eu.passerelle.operations.Deployment;
import eu.passerelle.shared.Language;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Applies what the reader chose before the first paint: language (else the browser's) and light or
 * dark; and marks the demonstration for search engines.
 */
@Component
class ReadingPreferences implements VaadinServiceInitListener {

  static final String LANGUAGE_COOKIE = "language";
  static final String SCHEME_COOKIE = "scheme";

  private static final Set<String> SCHEMES = Set.of("light", "dark");

  private final Deployment deployment;

  ReadingPreferences(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(init -> {
          Language language = language(VaadinRequest.getCurrent());
          init.getUI().getSession().setLocale(language.locale());
          init.getUI().setLocale(language.locale());
        });
    event.addIndexHtmlRequestListener(this::prepare);
  }

  private void prepare(IndexHtmlResponse response) {
    var document = response.getDocument();
    document
        .child(0)
        .attr("lang", language(response.getVaadinRequest()).tag())
        .attr("style", "color-scheme: " + scheme(response.getVaadinRequest()));
    if (deployment.demonstration()) {
      document.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
    }
  }

  /** What the reader chose, else their browser's. */
  static Language language(VaadinRequest request) {
    return cookie(request, LANGUAGE_COOKIE)
        .flatMap(Language::ofTag)
        .orElseGet(() -> browserLanguage(request));
  }

  private static Language browserLanguage(VaadinRequest request) {
    return request.getHeader("Accept-Language") == null
        ? Language.FR
        : Language.of(request.getLocale());
  }

  /** {@code light} or {@code dark} where the reader chose one, else both. */
  static String scheme(VaadinRequest request) {
    return cookie(request, SCHEME_COOKIE).filter(SCHEMES::contains).orElse("light dark");
  }

  private static Optional<String> cookie(VaadinRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }
}
