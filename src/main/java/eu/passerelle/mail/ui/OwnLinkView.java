package eu.passerelle.mail.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import eu.passerelle.mail.SignedActions;
import jakarta.annotation.security.PermitAll;

/** The way back to a link for somebody who had to sign in first. */
@Route(OwnLinkView.PATH + "/:token")
@PermitAll
class OwnLinkView extends Main implements BeforeEnterObserver {

  static final String PATH = "own-link";

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    RouteParameters parameters = event.getRouteParameters();
    event.forwardTo(SignedActions.PATH + parameters.get("token").orElse(""));
  }
}
