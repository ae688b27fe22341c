package eu.passerelle.access.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import eu.passerelle.access.Account;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.LegalTexts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Leads whoever has not agreed to the terms that hold now to the page that asks for it. */
@Component
class TermsGate implements VaadinServiceInitListener {

  private final CurrentAccount current;
  private final LegalTexts legal;

  TermsGate(CurrentAccount current, LegalTexts legal) {
    this.current = current;
    this.legal = legal;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
  }

  private void check(BeforeEnterEvent event) {
    Class<?> target = event.getNavigationTarget();
    boolean open = target == WelcomeView.class || target == LegalView.class;
    if (!open && !event.isErrorEvent() && current.find().filter(this::mustAgree).isPresent()) {
      event.forwardTo(
          WelcomeView.PATH,
          QueryParameters.simple(
              Map.of(WelcomeView.WANTED, event.getLocation().getPathWithQueryParameters())));
    }
  }

  private boolean mustAgree(Account account) {
    return account.mustAgreeTo(legal.version());
  }
}
