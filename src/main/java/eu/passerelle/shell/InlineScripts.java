package eu.passerelle.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import eu.passerelle.access.ScriptNonce;
import org.springframework.stereotype.Component;

/** Marks the scripts of a page as ours, so that the browser runs these and no others. */
@Component
class InlineScripts implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(InlineScripts::mark);
  }

  private static void mark(IndexHtmlResponse response) {
    if (response.getVaadinRequest().getAttribute(ScriptNonce.ATTRIBUTE) instanceof String nonce) {
      response.getDocument().select("script").attr("nonce", nonce);
    }
  }
}
