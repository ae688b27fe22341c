package eu.passerelle.curation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.curation.MatchLists;
import eu.passerelle.shared.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CurationMenu {

  @Bean
  MenuEntry listsEntry(CurrentAccount current, MatchLists lists) {
    return new MenuEntry(
        "menu.lists",
        CurationNavigation.LISTS,
        VaadinIcon.LIST_OL,
        50,
        () -> current.id().isPresent() && lists.isCurator());
  }
}
