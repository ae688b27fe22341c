package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.operations.TooOften;
import eu.passerelle.organisations.Invitation;
import eu.passerelle.organisations.LastOfOrganisation;
import eu.passerelle.organisations.MemberRole;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationClaims;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationPeople;
import eu.passerelle.organisations.OrganisationPeople.Person;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;

/** Who acts for an organisation, who is invited and who asks to; leaving it. */
@Route(OrganisationNavigation.MEMBERS)
@PermitAll
class MembersView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final Organisations organisations;
  private final OrganisationPeople people;
  private final OrganisationClaims claims;
  private final OrganisationRights rights;
  private final Clock clock;

  MembersView(
      Organisations organisations,
      OrganisationPeople people,
      OrganisationClaims claims,
      OrganisationRights rights,
      Clock clock) {
    this.organisations = organisations;
    this.people = people;
    this.claims = claims;
    this.rights = rights;
    this.clock = clock;
    addClassNames("page", "narrow", "members");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    show(new OrganisationId(id));
  }

  private void show(OrganisationId id) {
    Organisation organisation =
        organisations
            .look(id)
            .filter(found -> rights.mayEdit(found))
            .orElseThrow(() -> new NotFoundException(getTranslation("organisation.not-found")));
    boolean administers = rights.mayAdminister(organisation);
    removeAll();
    add(
        new H1(getTranslation("members.title")),
        new Paragraph(new Link(OrganisationNavigation.organisation(id), organisation.name())));
    add(list(organisation, administers));
    if (administers) {
      ClaimDecisions asking =
          new ClaimDecisions(
              claims,
              claims.waiting().stream()
                  .filter(waiting -> waiting.organisation().id().equals(id))
                  .toList(),
              () -> show(id));
      if (!asking.isEmpty()) {
        add(new Section(new H2(getTranslation("members.asking")), asking));
      }
      add(invitations(organisation), invite(organisation));
    }
  }

  private Div list(Organisation organisation, boolean administers) {
    Div list = new Div();
    list.addClassName("list");
    people
        .of(organisation.id())
        .forEach(person -> list.add(row(organisation, person, administers)));
    return list;
  }

  private Div row(Organisation organisation, Person person, boolean administers) {
    Span name = new Span(person.name());
    name.addClassName("persona-name");
    Div row = new Div(name, new Tag(getTranslation("member-role." + person.role()), "quiet-tag"));
    row.addClassName("list-row");
    if (administers) {
      row.add(role(organisation, person));
    }
    if (administers && !person.oneself()) {
      row.add(removal(organisation, person, "members.remove"));
    }
    if (person.oneself()) {
      row.add(removal(organisation, person, "members.leave"));
    }
    return row;
  }

  private Select<MemberRole> role(Organisation organisation, Person person) {
    Select<MemberRole> role = roles(organisation);
    role.setAriaLabel(getTranslation("members.role-of", person.name()));
    role.setValue(person.role());
    role.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        perform(
            organisation.id(),
            () -> people.change(organisation.id(), person.account(), change.getValue()),
            "members.changed");
      }
    });
    return role;
  }

  private Select<MemberRole> roles(Organisation organisation) {
    Select<MemberRole> roles = new Select<>();
    roles.setItems(OrganisationPeople.rolesIn(organisation));
    roles.setItemLabelGenerator(role -> getTranslation("member-role." + role));
    return roles;
  }

  private Button removal(Organisation organisation, Person person, String key) {
    Button remove = new Button(getTranslation(key));
    remove.setAriaLabel(getTranslation(key + ".whom", person.name()));
    remove.addClickListener(click -> confirmRemoval(organisation, person, key));
    return remove;
  }

  private void confirmRemoval(Organisation organisation, Person person, String key) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation(key + ".whom", person.name()));
    dialog.setText(getTranslation(key + ".text", organisation.name()));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("action.cancel"));
    dialog.setConfirmText(getTranslation(key));
    dialog.addConfirmListener(confirm -> remove(organisation, person));
    dialog.open();
  }

  private void remove(Organisation organisation, Person person) {
    try {
      people.remove(organisation.id(), person.account());
      if (person.oneself()) {
        Notice.done(getTranslation("members.left", organisation.name()));
        UI.getCurrent().navigate(OrganisationNavigation.organisation(organisation.id()));
      } else {
        Notice.done(getTranslation("members.changed"));
        show(organisation.id());
      }
    } catch (LastOfOrganisation e) {
      Notice.refused(getTranslation("members.last"));
    } catch (NoSuchElementException e) {
      show(organisation.id());
    }
  }

  private void perform(OrganisationId id, Runnable act, String doneKey) {
    try {
      act.run();
      Notice.done(getTranslation(doneKey));
    } catch (LastOfOrganisation e) {
      Notice.refused(getTranslation("members.last"));
    } catch (NoSuchElementException e) {
      Notice.refused(getTranslation("members.gone"));
    }
    show(id);
  }

  private Section invitations(Organisation organisation) {
    List<Invitation> open = people.invitations(organisation.id());
    Div list = new Div();
    list.addClassName("list");
    open.forEach(invitation -> list.add(row(organisation, invitation)));
    Section section = new Section(new H2(getTranslation("members.invited", open.size())), list);
    section.setVisible(!open.isEmpty());
    return section;
  }

  private Component row(Organisation organisation, Invitation invitation) {
    Span until =
        new Span(
            getTranslation(
                invitation.isExpired(clock.instant()) ? "members.expired" : "members.until",
                Reader.date(invitation.expiresAt())));
    until.addClassName("quiet");
    Button withdraw =
        new Button(
            getTranslation("members.withdraw"),
            click ->
                perform(
                    organisation.id(),
                    () -> people.withdraw(invitation.id()),
                    "members.withdrawn"));
    withdraw.setAriaLabel(getTranslation("members.withdraw.whom", invitation.address()));
    Div row =
        new Div(
            new Span(invitation.address()),
            new Tag(getTranslation("member-role." + invitation.role()), "quiet-tag"),
            until,
            withdraw);
    row.addClassName("list-row");
    return row;
  }

  private Section invite(Organisation organisation) {
    EmailField address = new EmailField(getTranslation("members.invite.address"));
    address.setErrorMessage(getTranslation("preferences.address.error"));
    Select<MemberRole> role = roles(organisation);
    role.setLabel(getTranslation("members.invite.role"));
    role.setHelperText(getTranslation("members.invite.role.help"));
    role.setValue(MemberRole.EDITOR);
    Select<Language> language = new Select<>();
    language.setLabel(getTranslation("members.invite.language"));
    language.setItems(Language.values());
    language.setItemLabelGenerator(choice -> getTranslation("language." + choice));
    language.setValue(Reader.language());
    Button send =
        new Button(
            getTranslation("members.invite"),
            click -> invite(organisation, address, role.getValue(), language.getValue()));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    Div fields = new Div(address, role, language);
    fields.addClassName("form-grid");
    Div actions = new Div(send);
    actions.addClassName("actions");
    Div form = new Div(fields, actions);
    form.addClassName("form");
    return new Section(
        new H2(getTranslation("members.invite.title")),
        new Paragraph(getTranslation("members.invite.text")),
        form);
  }

  private void invite(
      Organisation organisation, EmailField address, MemberRole role, Language language) {
    try {
      people.invite(organisation.id(), address.getValue(), role, language);
      Notice.done(getTranslation("members.invite.sent", address.getValue()));
      show(organisation.id());
    } catch (TooOften e) {
      Notice.refused(getTranslation("limit.mails"));
    } catch (IllegalArgumentException e) {
      address.setInvalid(true);
      address.focus();
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("members.title"));
  }
}
