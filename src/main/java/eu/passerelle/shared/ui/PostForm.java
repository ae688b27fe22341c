package eu.passerelle.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A plain HTML form that is posted to the security filters, with the session's CSRF token. */
@Tag("form")
public class PostForm extends Component implements HasComponents, HasStyle {

  /**
   * @param path where it is posted
   */
  public PostForm(String path) {
    getElement().setAttribute("method", "post");
    getElement().setAttribute("action", path);
    VaadinRequest request = VaadinRequest.getCurrent();
    if (request != null
        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      addHidden(token.getParameterName(), token.getToken());
    }
  }

  /** A value that goes with it. */
  public final void addHidden(String name, String value) {
    Input input = new Input();
    input.setType("hidden");
    input.getElement().setAttribute("name", name);
    input.getElement().setAttribute("value", value);
    add(input);
  }
}
