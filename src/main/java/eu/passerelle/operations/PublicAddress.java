package eu.passerelle.operations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where people reach this deployment: what links in mails begin with. */
@Component
public class PublicAddress {

  private final PasserelleProperties properties;
  private volatile int port;

  PublicAddress(PasserelleProperties properties, @Value("${server.port:8080}") int port) {
    this.properties = properties;
    this.port = port;
  }

  @EventListener
  void on(WebServerInitializedEvent started) {
    port = started.getWebServer().getPort();
  }

  /**
   * The address of a page.
   *
   * @param path below the root, without a leading slash
   */
  public String of(String path) {
    return root() + "/" + path;
  }

  private String root() {
    return properties.url() == null
        ? "http://localhost:" + port
        : properties.url().replaceAll("/+$", "");
  }
}
