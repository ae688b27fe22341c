package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import eu.passerelle.introductions.Interests;
import eu.passerelle.introductions.Refusal;
import eu.passerelle.introductions.Refusal.Reason;
import eu.passerelle.introductions.Responsiveness;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.ui.ListingPanel;
import eu.passerelle.shared.ui.Link;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The way to express interest in the listing one looks at, or why one cannot. */
class InterestPanel extends Composite<Section> implements ListingPanel {

  private final Interests interests;
  private final Responsiveness responsiveness;

  InterestPanel(Interests interests, Responsiveness responsiveness) {
    this.interests = interests;
    this.responsiveness = responsiveness;
    getContent().addClassNames("column", "interest");
  }

  @Override
  public Component component() {
    return this;
  }

  @Override
  public void show(PublicListing listing, boolean draft) {
    getContent().removeAll();
    if (draft) {
      setVisible(false);
      return;
    }
    interests.refusal(listing.id()).ifPresentOrElse(this::refuse, () -> offer(listing));
    responsiveness.of(listing.id()).map(ReplyHabitNote::new).ifPresent(getContent()::add);
  }

  private void offer(PublicListing listing) {
    getContent()
        .add(
            new Link(
                    IntroductionNavigation.interest(listing.id()),
                    getTranslation("interest.express"))
                .asButton("primary"));
  }

  /** One's own listing needs no explanation. */
  private void refuse(Refusal refusal) {
    setVisible(refusal.reason() != Reason.OWN_LISTING);
    getContent().add(new RefusalNote(refusal));
  }

  @Configuration
  static class Panels {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ListingPanel.Factory interestInListing(Interests interests, Responsiveness responsiveness) {
      return (ListingKind kind) -> new InterestPanel(interests, responsiveness);
    }
  }
}
