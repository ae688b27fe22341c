package eu.passerelle.matching.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.matching.PolicyDesk;
import eu.passerelle.shared.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MatchingMenu {

  @Bean
  MenuEntry tuningEntry(CurrentAccount current, PolicyDesk desk) {
    return new MenuEntry(
        "menu.tuning",
        MatchingNavigation.TUNING,
        VaadinIcon.SLIDERS,
        60,
        () -> current.id().isPresent() && (desk.mayPropose() || desk.mayDecide()));
  }
}
