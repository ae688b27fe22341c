package eu.passerelle.insights.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.shared.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the boards in the main menu. */
@Configuration
class InsightsMenu {

  private static final int ORDER = 45;

  @Bean
  MenuEntry insightsEntry(CurrentAccount current) {
    return new MenuEntry(
        "menu.insights",
        InsightsNavigation.BAROMETER,
        VaadinIcon.CHART,
        ORDER,
        () -> current.id().isPresent());
  }
}
