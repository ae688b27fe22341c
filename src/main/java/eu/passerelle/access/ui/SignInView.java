package eu.passerelle.access.ui;

import com.vaadin.flow.component.html.Anchor;
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
import eu.passerelle.access.SignInProblem;
import eu.passerelle.access.SignInProviders;
import eu.passerelle.shared.ui.EmptyState;
import java.util.List;

/**
 * Signing in, through one of the providers; in the demonstration, as one of its personas with one
 * click.
 */
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final String PERSONA_PATH = "sign-in/persona";
  private static final String REFUSED = "refused";

  private final Accounts accounts;
  private final SignInProviders providers;

  SignInView(Accounts accounts, SignInProviders providers) {
    this.accounts = accounts;
    this.providers = providers;
    addClassNames("page", "narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    add(new H1(getTranslation("sign-in.title")));
    List<String> refused = event.getLocation().getQueryParameters().getParameters().get(REFUSED);
    if (refused != null) {
      add(refusal(SignInProblem.of(refused.isEmpty() ? "" : refused.getFirst())));
    }
    List<SignInProviders.Offer> offers = providers.offers();
    List<Account> personas = accounts.personas();
    if (offers.isEmpty() && personas.isEmpty()) {
      add(new EmptyState(getTranslation("sign-in.none")));
    }
    if (!offers.isEmpty()) {
      add(providers(offers));
    }
    if (!personas.isEmpty()) {
      add(new Paragraph(getTranslation("sign-in.personas")), personas(personas));
    }
  }

  private Paragraph refusal(SignInProblem problem) {
    Paragraph refusal =
        new Paragraph(
            getTranslation(
                problem == SignInProblem.FAILED
                    ? "sign-in.refused"
                    : "sign-in.refused." + problem.code()));
    refusal.addClassName("notice");
    refusal.getElement().setAttribute("role", "alert");
    return refusal;
  }

  private Div providers(List<SignInProviders.Offer> offers) {
    Div list = new Div();
    list.addClassName("providers");
    offers.forEach(offer -> list.add(provider(offer)));
    return list;
  }

  /** Leaves the application, so the browser must follow it itself. */
  private Anchor provider(SignInProviders.Offer offer) {
    Anchor link = new Anchor(offer.path(), getTranslation("sign-in.with", offer.name()));
    link.addClassNames("button-link", "primary");
    link.setRouterIgnore(true);
    return link;
  }

  private Div personas(List<Account> personas) {
    Div list = new Div();
    list.addClassName("personas");
    personas.forEach(account -> list.add(persona(account)));
    return list;
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
