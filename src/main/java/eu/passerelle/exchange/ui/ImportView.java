package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.exchange.ImportDesk;
import eu.passerelle.exchange.ListingExport;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import jakarta.annotation.security.PermitAll;

/** From a file to listings on one page. */
@Route(ExchangeNavigation.IMPORT)
@PermitAll
class ImportView extends Main implements HasDynamicTitle {

  ImportView(ImportDesk desk, ListingExport export, ListingDesk listings) {
    addClassNames("page", "import");
    add(new H1(getTranslation("exchange.title")));
    if (!desk.isOpen()) {
      add(
          new EmptyState(
              getTranslation("publish.no-organisation"),
              new Link(OrganisationNavigation.directory(), getTranslation("menu.organisations"))
                  .asButton()));
      return;
    }
    Paragraph lead = new Paragraph(getTranslation("exchange.lead"));
    lead.addClassName("lead");
    add(lead, prepare(export), new ImportCourse<>(new ListingCourse(desk, listings)));
  }

  private Section prepare(ListingExport export) {
    return new Section(
        new H2(getTranslation("exchange.prepare")),
        reading(getTranslation("exchange.prepare.help")),
        new PreparedFiles(
            "exchange.template", getTranslation("exchange.file.template"), export::template),
        reading(getTranslation("exchange.export.help")),
        new PreparedFiles("exchange.export", getTranslation("exchange.file.export"), export::mine));
  }

  private static Paragraph reading(String text) {
    Paragraph paragraph = new Paragraph(text);
    paragraph.addClassName("prose");
    return paragraph;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("exchange.title"));
  }
}
