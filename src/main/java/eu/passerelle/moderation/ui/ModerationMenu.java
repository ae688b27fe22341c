package eu.passerelle.moderation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.moderation.ReportDesk;
import eu.passerelle.shared.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ModerationMenu {

  @Bean
  MenuEntry reportsEntry(CurrentAccount current, ReportDesk desk) {
    return new MenuEntry(
        "menu.reports",
        ModerationNavigation.REPORTS,
        VaadinIcon.FLAG_O,
        MenuEntry.PERSONAL + 22,
        () -> current.id().isPresent() && desk.isOpen());
  }
}
