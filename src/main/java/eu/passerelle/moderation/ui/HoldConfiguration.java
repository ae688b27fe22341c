package eu.passerelle.moderation.ui;

import eu.passerelle.listings.ui.HoldDialogs;
import eu.passerelle.moderation.Holds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A hold that nobody asked for is decided with all that a statement of reasons must hold. */
@Configuration
class HoldConfiguration {

  @Bean
  HoldDialogs holdDialogs(Holds holds) {
    return (listing, decide) ->
        DecisionDialog.ofHold(proposal -> decide.accept(() -> holds.hold(listing, proposal)));
  }
}
