package eu.passerelle.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.moderation.Appeals;
import eu.passerelle.moderation.Appeals.Contestable;
import eu.passerelle.moderation.Report;
import eu.passerelle.shared.ui.Attention;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;

/** Where the link of a decision leads: what was decided, and a field to say why it is wrong. */
@Route(ModerationNavigation.APPEAL)
@AnonymousAllowed
class AppealView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final Appeals appeals;

  AppealView(Appeals appeals) {
    this.appeals = appeals;
    addClassNames("page", "narrow");
  }

  @Override
  public void setParameter(BeforeEvent event, String token) {
    removeAll();
    appeals
        .find(token, Reader.language())
        .ifPresentOrElse(contestable -> show(contestable, token), this::showWorthless);
  }

  private void show(Contestable decided, String token) {
    Paragraph reasons = new Paragraph(decided.reasons());
    reasons.addClassNames("notice", "prose");
    add(
        new H1(getTranslation("appeal.title")),
        new Paragraph(
            getTranslation(
                "appeal.about",
                decided.title(),
                decided.reference(),
                Reader.date(decided.decidedAt()))),
        new Paragraph(getTranslation("report.outcome." + decided.outcome())),
        reasons,
        decided.contestable()
            ? form(token)
            : new EmptyState(getTranslation("appeal.not-contestable")));
  }

  private Component form(String token) {
    TextArea why = new TextArea(getTranslation("appeal.why"));
    why.setHelperText(getTranslation("appeal.why.help"));
    why.setMaxLength(Report.LONGEST_TEXT);
    why.setRequiredIndicatorVisible(true);
    Button send = new Button(getTranslation("appeal.send"), click -> send(token, why));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(send);
    actions.addClassName("actions");
    Div form = new Div(why, actions);
    form.addClassName("form");
    return form;
  }

  private void send(String token, TextArea why) {
    if (why.getValue().strip().length() < Report.SHORTEST_TEXT) {
      why.setErrorMessage(getTranslation("appeal.why.short"));
      why.setInvalid(true);
      why.focus();
    } else if (appeals.contest(token, why.getValue())) {
      showDone();
    } else {
      removeAll();
      showWorthless();
    }
  }

  private void showDone() {
    removeAll();
    Paragraph done = new Paragraph(getTranslation("appeal.done"));
    done.getElement().setAttribute("role", "status");
    add(
        new H1(getTranslation("link.done")),
        done,
        new Link("", getTranslation("error.home")).asButton());
    Attention.toPage(this);
  }

  private void showWorthless() {
    add(
        new H1(getTranslation("link.worthless.title")),
        new EmptyState(
            getTranslation("appeal.worthless"),
            new Link("", getTranslation("error.home")).asButton()));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("appeal.title"));
  }
}
