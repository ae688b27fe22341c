package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.operations.TooOften;
import eu.passerelle.organisations.Claim;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationClaims;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import jakarta.annotation.security.PermitAll;

/** Saying that one acts for an organisation of the directory, and proving it. */
@Route(OrganisationNavigation.CLAIM)
@PermitAll
class ClaimView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final OrganisationClaims claims;
  private final Organisations organisations;
  private final OrganisationRights rights;
  private final CurrentAccount current;

  ClaimView(
      OrganisationClaims claims,
      Organisations organisations,
      OrganisationRights rights,
      CurrentAccount current) {
    this.claims = claims;
    this.organisations = organisations;
    this.rights = rights;
    this.current = current;
    addClassNames("page", "narrow");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    Organisation organisation =
        organisations
            .look(new OrganisationId(id))
            .filter(Organisation::isPublic)
            .orElseThrow(() -> new NotFoundException(getTranslation("organisation.not-found")));
    show(organisation);
  }

  private void show(Organisation organisation) {
    removeAll();
    add(new H1(getTranslation(titleKey(organisation), organisation.name())));
    if (rights.mayAdminister(organisation) || !organisation.isOpenTo(current.require().id())) {
      add(
          new EmptyState(
              getTranslation("claim.yours"),
              new Link(OrganisationNavigation.organisation(organisation.id()), organisation.name())
                  .asButton()));
      return;
    }
    claims.mine(organisation.id()).ifPresent(this::addWaiting);
    claims.domain(organisation).ifPresent(domain -> add(byMail(organisation, domain)));
    add(byDecision(organisation));
  }

  private static String titleKey(Organisation organisation) {
    return organisation.hasAdministrator() ? "claim.join.title" : "claim.title";
  }

  private void addWaiting(Claim claim) {
    Paragraph notice =
        new Paragraph(
            getTranslation("claim.state." + claim.state(), Reader.date(claim.createdAt())));
    notice.addClassName("notice");
    notice.getElement().setAttribute("role", "status");
    add(notice);
  }

  private Section byMail(Organisation organisation, String domain) {
    EmailField address = new EmailField(getTranslation("claim.mail.address"));
    address.setHelperText(getTranslation("claim.mail.help", domain));
    address.setErrorMessage(getTranslation("claim.mail.error", domain));
    Button send =
        new Button(getTranslation("claim.mail.send"), click -> claimByMail(organisation, address));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    return section(
        new Section(
            new H2(getTranslation("claim.mail.title")),
            new Paragraph(getTranslation("claim.mail.text", domain))),
        new Div(address),
        send);
  }

  private static Section section(Section section, Div fields, Button button) {
    Div actions = new Div(button);
    actions.addClassName("actions");
    fields.addClassName("form");
    section.add(fields, actions);
    return section;
  }

  private void claimByMail(Organisation organisation, EmailField address) {
    try {
      claims.claimByMail(organisation.id(), address.getValue());
      Notice.done(getTranslation("claim.mail.sent", address.getValue()));
      show(organisation);
    } catch (TooOften e) {
      Notice.refused(getTranslation("limit.submissions"));
    } catch (IllegalArgumentException e) {
      address.setInvalid(true);
      address.focus();
    }
  }

  private Section byDecision(Organisation organisation) {
    boolean joins = organisation.hasAdministrator();
    TextArea note = new TextArea(getTranslation("claim.note"));
    note.setHelperText(getTranslation("claim.note.help"));
    note.setMaxLength(Claim.LONGEST_NOTE);
    Button ask =
        new Button(getTranslation("claim.ask"), click -> claimByDecision(organisation, note));
    return section(
        new Section(
            new H2(getTranslation(joins ? "claim.join.ask.title" : "claim.ask.title")),
            new Paragraph(getTranslation(joins ? "claim.join.ask.text" : "claim.ask.text"))),
        new Div(note),
        ask);
  }

  private void claimByDecision(Organisation organisation, TextArea note) {
    if (note.getValue().isBlank()) {
      note.setErrorMessage(getTranslation("claim.note.missing"));
      note.setInvalid(true);
      note.focus();
      return;
    }
    try {
      claims.claimByDecision(organisation.id(), note.getValue());
      Notice.done(getTranslation("claim.asked"));
      show(organisation);
    } catch (TooOften e) {
      Notice.refused(getTranslation("limit.submissions"));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("claim.page"));
  }
}
