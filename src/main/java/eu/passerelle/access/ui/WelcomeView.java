package eu.passerelle.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.access.Account;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.LegalTexts.Document;
import eu.passerelle.access.OwnAccount;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.Link;
import jakarta.annotation.security.PermitAll;

/**
 * Where people come first: says how they are called, and asks them to agree to the terms. Whoever
 * agreed to earlier ones comes here when they change.
 */
@Route(WelcomeView.PATH)
@PermitAll
class WelcomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  static final String PATH = "welcome";

  /** The parameter with the page that was wanted. */
  static final String WANTED = "to";

  private final OwnAccount own;
  private final TextField name = new TextField();
  private final Checkbox agreed = new Checkbox();
  private final Language language;
  private String wanted = "";

  WelcomeView(OwnAccount own, CurrentAccount current) {
    this.own = own;
    Account me = current.require();
    boolean returning = me.terms() != null;
    language = me.language();
    addClassNames("page", "narrow");
    name.setLabel(getTranslation("preferences.name"));
    name.setHelperText(getTranslation("welcome.name.help"));
    name.setValue(me.name());
    agreed.setLabel(getTranslation("welcome.agree"));
    Button go = new Button(getTranslation("welcome.go"), click -> accept());
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(go);
    actions.addClassName("actions");
    Div form = new Div(name, terms(), agreed, actions);
    form.addClassName("form");
    add(
        new H1(getTranslation(returning ? "welcome.back" : "welcome.title")),
        new Paragraph(getTranslation(returning ? "welcome.changed" : "welcome.text")),
        form);
  }

  /** In a new window, so that what was typed stays. */
  private Div terms() {
    Div terms = new Div();
    terms.addClassName("actions");
    for (Document document : Document.OF_THE_OPERATOR) {
      Link link = new Link(LegalNavigation.path(document), getTranslation("legal." + document));
      link.setTarget("_blank");
      terms.add(link);
    }
    return terms;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    wanted = event.getLocation().getQueryParameters().getSingleParameter(WANTED).orElse("my");
    if (!own.mustAcceptTerms()) {
      event.forwardTo(wanted);
    }
  }

  private void accept() {
    if (!agreed.getValue()) {
      agreed.setErrorMessage(getTranslation("welcome.agree.missing"));
      agreed.setInvalid(true);
      agreed.focus();
      return;
    }
    try {
      own.introduce(name.getValue(), language);
      own.acceptTerms();
      UI.getCurrent().navigate(wanted);
    } catch (IllegalArgumentException e) {
      name.setErrorMessage(getTranslation("preferences.name.error"));
      name.setInvalid(true);
      name.focus();
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("welcome.title"));
  }
}
