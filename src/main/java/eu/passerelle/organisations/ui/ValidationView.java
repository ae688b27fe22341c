package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.organisations.Corrections;
import eu.passerelle.organisations.IllegalOrganisationState;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationClaims;
import eu.passerelle.organisations.OrganisationValidation;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.ReasonDialog;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;

/** What waits for analysts about organisations: validating, claims, corrections, orphans. */
@Route(OrganisationNavigation.VALIDATION)
@RolesAllowed("ANALYST")
class ValidationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final OrganisationValidation validation;
  private final OrganisationClaims claims;
  private final Corrections corrections;
  private final ProfileWords words;

  ValidationView(
      OrganisationValidation validation,
      OrganisationClaims claims,
      Corrections corrections,
      ProfileWords words) {
    this.validation = validation;
    this.claims = claims;
    this.corrections = corrections;
    this.words = words;
    addClassNames("page", "validation");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    removeAll();
    add(new H1(getTranslation("validation.title")));
    List<Organisation> queue = validation.queue();
    ClaimDecisions asking = new ClaimDecisions(claims, claims.waiting(), this::show);
    CorrectionDecisions proposed =
        new CorrectionDecisions(corrections, corrections.waiting(), words, this::show);
    List<Organisation> orphans = validation.withoutAdministrator();
    if (queue.isEmpty() && asking.isEmpty() && proposed.isEmpty() && orphans.isEmpty()) {
      add(new EmptyState(getTranslation("validation.nothing")));
    }
    addPart(getTranslation("validation.queue", queue.size()), list(queue), queue.isEmpty());
    addPart(getTranslation("validation.claims"), asking, asking.isEmpty());
    addPart(getTranslation("validation.corrections"), proposed, proposed.isEmpty());
    addPart(
        getTranslation("validation.orphans", orphans.size()),
        orphanList(orphans),
        orphans.isEmpty());
  }

  private void addPart(String title, Component content, boolean empty) {
    if (!empty) {
      add(new Section(new H2(title), content));
    }
  }

  private Div list(List<Organisation> queue) {
    Div list = new Div();
    list.addClassName("list");
    queue.forEach(organisation -> list.add(row(organisation)));
    return list;
  }

  private Div row(Organisation organisation) {
    Button validate =
        new Button(
            getTranslation("validation.validate"),
            click -> decide(() -> validation.validate(organisation.id())));
    validate.addThemeVariants(ButtonVariant.PRIMARY);
    validate.setAriaLabel(getTranslation("validation.validate.which", organisation.name()));
    String refuse = getTranslation("validation.refuse");
    Button refusal =
        new Button(
            refuse,
            click ->
                new ReasonDialog(
                        refuse,
                        reason -> decide(() -> validation.refuse(organisation.id(), reason)))
                    .open());
    refusal.setAriaLabel(getTranslation("validation.refuse.which", organisation.name()));
    Div actions = new Div(validate, refusal);
    actions.addClassName("actions");
    Div row = new Div(about(organisation), actions);
    row.addClassName("request-row");
    return row;
  }

  private Div about(Organisation organisation) {
    Span kind =
        new Span(
            getTranslation("organisation.kind." + organisation.kind())
                + (organisation.enterpriseNumber() == null
                    ? ""
                    : " · " + organisation.enterpriseNumber().value()));
    Span when =
        new Span(
            getTranslation(
                organisation.registeredBy() == null
                    ? "validation.claimed"
                    : "validation.registered",
                Reader.date(organisation.changedAt())));
    kind.addClassName("quiet");
    when.addClassName("quiet");
    Div about =
        new Div(
            new Link(OrganisationNavigation.organisation(organisation.id()), organisation.name()),
            kind,
            when);
    about.addClassName("my-listing-about");
    return about;
  }

  private Div orphanList(List<Organisation> orphans) {
    Div list = new Div();
    list.addClassName("list");
    orphans.forEach(organisation -> {
      Div row = new Div(about(organisation));
      row.addClassName("request-row");
      list.add(row);
    });
    return list;
  }

  private void decide(Runnable decision) {
    try {
      decision.run();
      Notice.done(getTranslation("validation.done"));
    } catch (IllegalOrganisationState | AccessDeniedException e) {
      Notice.refused(getTranslation("validation.gone"));
    }
    show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("validation.title"));
  }
}
