package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.introductions.Outcomes;
import eu.passerelle.shared.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class IntroductionMenu {

  @Bean
  MenuEntry introductionsEntry(CurrentAccount current) {
    return new MenuEntry(
        "menu.introductions",
        IntroductionNavigation.BOARD,
        VaadinIcon.HANDSHAKE,
        32,
        () -> current.id().isPresent());
  }

  @Bean
  MenuEntry outcomesEntry(CurrentAccount current, Outcomes outcomes) {
    return new MenuEntry(
        "menu.outcomes",
        IntroductionNavigation.OUTCOMES,
        VaadinIcon.FUNNEL,
        MenuEntry.PERSONAL + 8,
        () -> current.id().isPresent() && outcomes.mayRead());
  }
}
