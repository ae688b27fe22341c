package eu.passerelle.access;

import eu.passerelle.operations.PasserelleProperties;
import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * Keeps the cookie of a session to TLS where people come over it. Behind a proxy the container
 * cannot see that; the public address says so.
 */
@Component
class SessionCookie implements ServletContextInitializer {

  private final PasserelleProperties properties;

  SessionCookie(PasserelleProperties properties) {
    this.properties = properties;
  }

  @Override
  public void onStartup(ServletContext context) {
    String address = properties.url();
    if (address != null && address.startsWith("https:")) {
      context.getSessionCookieConfig().setSecure(true);
    }
  }
}
