package eu.passerelle.listings.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.shared.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ListingMenu {

  @Bean
  MenuEntry exploreEntry() {
    return new MenuEntry(
        "menu.explore", ListingNavigation.EXPLORE, VaadinIcon.SEARCH, 10, () -> true);
  }

  @Bean
  MenuEntry mySpaceEntry(CurrentAccount current) {
    return new MenuEntry(
        "menu.my-space",
        ListingNavigation.MY_SPACE,
        VaadinIcon.HOME_O,
        30,
        () -> current.id().isPresent());
  }

  @Bean
  MenuEntry reviewsEntry(CurrentAccount current, ListingReview review) {
    return new MenuEntry(
        "menu.reviews",
        ListingNavigation.REVIEWS,
        VaadinIcon.CHECK_CIRCLE_O,
        40,
        () -> current.id().isPresent() && review.isReviewer());
  }
}
