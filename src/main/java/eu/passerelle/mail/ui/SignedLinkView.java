package eu.passerelle.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.mail.SignedActionHandler.Done;
import eu.passerelle.mail.SignedActionHandler.Offer;
import eu.passerelle.mail.SignedLinks;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.PostForm;
import eu.passerelle.shared.ui.Reader;

/** Where a link of a mail leads: says what it does, and does it when the button is pressed. */
@Route("link")
@AnonymousAllowed
class SignedLinkView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final SignedLinks links;
  private String title = "";

  SignedLinkView(SignedLinks links) {
    this.links = links;
    addClassNames("page", "narrow");
  }

  @Override
  public void setParameter(BeforeEvent event, String token) {
    links
        .offer(token, Reader.language())
        .ifPresentOrElse(offer -> show(offer, token), this::showWorthless);
  }

  private void show(Offer offer, String token) {
    title = offer.title();
    removeAll();
    add(new H1(offer.title()));
    offer.text().lines().map(Paragraph::new).forEach(this::add);
    add(
        switch (offer.way()) {
          case LINK_IS_ENOUGH -> button(offer, token);
          case SIGNED_IN -> isSignedIn() ? button(offer, token) : signInFirst(token);
          case SIGNS_IN -> signingIn(offer, token);
        });
  }

  private Button button(Offer offer, String token) {
    Button act = new Button(offer.button());
    act.addThemeVariants(ButtonVariant.PRIMARY);
    act.setDisableOnClick(true);
    act.addClickListener(click ->
        links
            .perform(token, Reader.language())
            .ifPresentOrElse(this::showDone, this::showWorthless));
    return act;
  }

  private static boolean isSignedIn() {
    VaadinRequest request = VaadinRequest.getCurrent();
    return request != null && request.getUserPrincipal() != null;
  }

  /** Followed by the browser itself, so that signing in leads back to the link. */
  private Anchor signInFirst(String token) {
    Anchor first = new Anchor(OwnLinkView.PATH + "/" + token, getTranslation("link.sign-in-first"));
    first.addClassNames("button-link", "primary");
    first.setRouterIgnore(true);
    return first;
  }

  private static PostForm signingIn(Offer offer, String token) {
    NativeButton act = new NativeButton(offer.button());
    act.getElement().setAttribute("type", "submit");
    act.addClassNames("button-link", "primary");
    PostForm form = new PostForm("sign-in/" + SignedLinks.SIGNING_IN);
    form.addHidden("token", token);
    form.add(act);
    return form;
  }

  private void showDone(Done done) {
    removeAll();
    H1 heading = new H1(getTranslation("link.done"));
    heading.getElement().setAttribute("tabindex", "-1");
    Paragraph text = new Paragraph(done.text());
    text.getElement().setAttribute("role", "status");
    add(heading, text, new Link(done.page(), getTranslation("link.go-on")).asButton());
  }

  private void showWorthless() {
    title = getTranslation("link.worthless.title");
    removeAll();
    add(
        new H1(title),
        new EmptyState(
            getTranslation("link.worthless"),
            new Link("", getTranslation("error.home")).asButton()));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", title);
  }
}
