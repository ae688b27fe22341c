package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import eu.passerelle.shared.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OrganisationMenu {

  @Bean
  MenuEntry organisationsEntry() {
    return new MenuEntry(
        "menu.organisations",
        OrganisationNavigation.DIRECTORY,
        VaadinIcon.BUILDING_O,
        20,
        () -> true);
  }
}
