package eu.passerelle.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.InvalidLocationException;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import jakarta.annotation.security.PermitAll;

/**
 * Leads back to a page of this application, by way of the sign-in page for who is not signed in.
 */
@Route(ResumeView.PATH)
@PermitAll
class ResumeView extends Div implements BeforeEnterObserver {

  static final String PATH = "resume";

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Location wanted =
        location(event.getLocation().getQueryParameters().getSingleParameter("to").orElse(""));
    if (RouteConfiguration.forApplicationScope().getRoute(wanted.getPath()).isEmpty()) {
      throw new NotFoundException();
    }
    event.forwardTo(wanted.getPath(), wanted.getQueryParameters());
  }

  private static Location location(String path) {
    try {
      return new Location(path);
    } catch (InvalidLocationException e) {
      throw new NotFoundException();
    }
  }
}
