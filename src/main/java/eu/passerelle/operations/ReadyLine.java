package eu.passerelle.operations;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says, once everything is up, where the application is and on which store it stands. */
@Component
class ReadyLine {

  private final Deployment deployment;

  ReadyLine(Deployment deployment) {
    this.deployment = deployment;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void print(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      System.out.printf(
          "Passerelle is ready: http://localhost:%d (%s)%n",
          web.getWebServer().getPort(), describeStore());
    }
  }

  private String describeStore() {
    return switch (deployment.storeKind()) {
      case EMBEDDED -> "embedded store in " + deployment.storeLocation();
      case MONGODB -> "MongoDB at " + deployment.storeLocation();
    };
  }
}
