package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.exchange.OrganisationImportDesk;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.ui.EmptyState;
import jakarta.annotation.security.PermitAll;

/** From a file to organisations on one page, for analysts. */
@Route(ExchangeNavigation.IMPORT_ORGANISATIONS)
@PermitAll
class OrganisationImportView extends Main implements HasDynamicTitle {

  OrganisationImportView(OrganisationImportDesk desk, Organisations organisations) {
    addClassNames("page", "import");
    add(new H1(getTranslation("exchange.organisations.title")));
    if (!desk.isOpen()) {
      add(new EmptyState(getTranslation("exchange.organisations.not-yours")));
      return;
    }
    Paragraph lead = new Paragraph(getTranslation("exchange.organisations.lead"));
    lead.addClassName("lead");
    add(lead, prepare(desk), new ImportCourse<>(new OrganisationCourse(desk, organisations)));
  }

  private Section prepare(OrganisationImportDesk desk) {
    Paragraph help = new Paragraph(getTranslation("exchange.organisations.prepare.help"));
    help.addClassName("prose");
    Paragraph contacts = new Paragraph(getTranslation("exchange.organisations.contacts.help"));
    contacts.addClassName("prose");
    return new Section(
        new H2(getTranslation("exchange.prepare")),
        help,
        contacts,
        new PreparedFiles(
            "exchange.template",
            getTranslation("exchange.organisations.file.template"),
            desk::template));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("exchange.organisations.title"));
  }
}
