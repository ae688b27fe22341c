package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.ui.DirectoryAction;
import eu.passerelle.shared.ui.Link;
import java.util.Optional;

/** The way from the directory to importing organisations, for analysts. */
@org.springframework.stereotype.Component
class ImportOrganisationsAction implements DirectoryAction {

  private final OrganisationRights rights;

  ImportOrganisationsAction(OrganisationRights rights) {
    this.rights = rights;
  }

  @Override
  public Optional<Component> component() {
    return Optional.of(rights)
        .filter(OrganisationRights::isAnalyst)
        .map(analyst ->
            new Link(
                    ExchangeNavigation.importOrganisations(),
                    UI.getCurrent().getTranslation("exchange.organisations.title"))
                .asButton());
  }
}
