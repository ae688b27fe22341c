package eu.passerelle.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.access.Account;
import eu.passerelle.access.Accounts;
import eu.passerelle.shared.ui.EmptyState;
import java.util.List;

/** Signing in; in the demonstration, as one of its personas with one click. */
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final String PERSONA_PATH = "sign-in/persona";

  private final Accounts accounts;

  SignInView(Accounts accounts) {
    this.accounts = accounts;
    addClassNames("page", "narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    add(new H1(getTranslation("sign-in.title")));
    if (event.getLocation().getQueryParameters().getParameters().containsKey("refused")) {
      Paragraph refused = new Paragraph(getTranslation("sign-in.refused"));
      refused.addClassName("notice");
      refused.getElement().setAttribute("role", "alert");
      add(refused);
    }
    List<Account> personas = accounts.personas();
    if (personas.isEmpty()) {
      add(new EmptyState(getTranslation("sign-in.none")));
      return;
    }
    add(new Paragraph(getTranslation("sign-in.personas")));
    Div list = new Div();
    list.addClassName("personas");
    personas.forEach(account -> list.add(persona(account)));
    add(list);
  }

  private PostForm persona(Account account) {
    String key = String.valueOf(account.persona());
    Span name = new Span(account.name());
    name.addClassName("persona-name");
    Span what = new Span(getTranslation("persona." + key));
    what.addClassName("quiet");
    NativeButton button = new NativeButton();
    button.add(name, what);
    button.getElement().setAttribute("type", "submit");
    button.addClassName("persona");
    PostForm form = new PostForm(PERSONA_PATH);
    form.addHidden("persona", key);
    form.add(button);
    return form;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("sign-in.title"));
  }
}
