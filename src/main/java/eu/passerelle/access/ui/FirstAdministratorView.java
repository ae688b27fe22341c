package eu.passerelle.access.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.access.FirstAdministratorLink;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.PostForm;

/** Where the link that the first start prints leads: makes the first administrator. */
@Route("first-administrator")
@AnonymousAllowed
class FirstAdministratorView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final FirstAdministratorLink link;

  FirstAdministratorView(FirstAdministratorLink link) {
    this.link = link;
    addClassNames("page", "narrow");
  }

  @Override
  public void setParameter(BeforeEvent event, String token) {
    removeAll();
    add(new H1(getTranslation("first-administrator.title")));
    if (!link.isValid(token)) {
      add(new EmptyState(getTranslation("first-administrator.invalid")));
      return;
    }
    PostForm form = new PostForm("sign-in/first-administrator");
    form.addHidden("token", token);
    NativeButton submit = new NativeButton(getTranslation("first-administrator.submit"));
    submit.getElement().setAttribute("type", "submit");
    submit.addClassNames("button-link", "primary");
    form.add(
        field("name", "text", "first-administrator.name"),
        field("email", "email", "first-administrator.email"),
        submit);
    form.getElement().getClassList().add("plain-form");
    add(new Paragraph(getTranslation("first-administrator.text")), form);
  }

  private NativeLabel field(String name, String type, String labelKey) {
    Input input = new Input();
    input.setType(type);
    input.getElement().setAttribute("name", name);
    input.getElement().setAttribute("autocomplete", name);
    input.getElement().setAttribute("required", true);
    NativeLabel label = new NativeLabel(getTranslation(labelKey));
    label.add(input);
    return label;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("first-administrator.title"));
  }
}
