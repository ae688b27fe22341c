package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.Role;
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

  @Bean
  MenuEntry validationEntry(CurrentAccount current) {
    return new MenuEntry(
        "menu.validation",
        OrganisationNavigation.VALIDATION,
        VaadinIcon.CLIPBOARD_CHECK,
        MenuEntry.PERSONAL + 20,
        () -> current.find().filter(account -> account.has(Role.ANALYST)).isPresent());
  }
}
