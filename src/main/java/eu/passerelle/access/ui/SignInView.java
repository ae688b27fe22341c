package eu.passerelle.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.access.Account;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SignInLinks;
import eu.passerelle.access.SignInProblem;
import eu.passerelle.access.SignInProviders;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.PostForm;
import eu.passerelle.shared.ui.Reader;
import java.util.List;
import java.util.Map;

/**
 * Signing in, through one of the providers or with a mailed link; in the demonstration, as one of
 * its personas with one click.
 */
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final String PERSONA_PATH = "sign-in/persona";
  private static final String LINK_PATH = "sign-in/link";
  private static final String REFUSED = "refused";
  private static final String SENT = "sent";

  private final Accounts accounts;
  private final SignInProviders providers;
  private final SignInLinks links;

  SignInView(Accounts accounts, SignInProviders providers, SignInLinks links) {
    this.accounts = accounts;
    this.providers = providers;
    this.links = links;
    addClassNames("page", "narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    add(new H1(getTranslation("sign-in.title")));
    Map<String, List<String>> parameters = event.getLocation().getQueryParameters().getParameters();
    List<String> refused = parameters.get(REFUSED);
    if (refused != null) {
      add(refusal(SignInProblem.of(refused.isEmpty() ? "" : refused.getFirst())));
    }
    if (parameters.containsKey(SENT)) {
      add(sent());
    }
    List<SignInProviders.Offer> offers = providers.offers();
    List<Account> personas = accounts.personas();
    if (offers.isEmpty() && personas.isEmpty() && !links.areOffered()) {
      add(new EmptyState(getTranslation("sign-in.none")));
    }
    if (!offers.isEmpty()) {
      add(providers(offers));
    }
    if (links.areOffered()) {
      add(linkForm());
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

  private Paragraph sent() {
    Paragraph sent = new Paragraph(getTranslation("sign-in.link.sent"));
    sent.addClassName("notice");
    sent.getElement().setAttribute("role", "status");
    return sent;
  }

  private PostForm linkForm() {
    Input address = new Input();
    address.setType("email");
    address.getElement().setAttribute("name", "email");
    address.getElement().setAttribute("autocomplete", "email");
    address.getElement().setAttribute("required", true);
    NativeLabel label = new NativeLabel(getTranslation("sign-in.link.address"));
    label.add(address);
    NativeButton send = new NativeButton(getTranslation("sign-in.link.send"));
    send.getElement().setAttribute("type", "submit");
    send.addClassNames("button-link", "primary");
    PostForm form = new PostForm(LINK_PATH);
    form.addClassName("plain-form");
    form.addHidden("language", Reader.language().tag());
    form.add(new Paragraph(getTranslation("sign-in.link.text")), label, send);
    return form;
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
