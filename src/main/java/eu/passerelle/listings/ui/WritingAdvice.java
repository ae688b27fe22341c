package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import eu.passerelle.listings.AnonymityMeter;
import eu.passerelle.listings.LikelyDuplicates;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.QualityCoach;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import org.springframework.stereotype.Component;

/**
 * What is said to whoever writes a listing while they write it: how well it hides whose it is, what
 * would make it better, what says the same already.
 */
class WritingAdvice extends Composite<Div> {

  /** Makes the advice beside a form. */
  @Component
  static class Factory {

    private final AnonymityMeter meter;
    private final LikelyDuplicates duplicates;
    private final Taxonomy taxonomy;
    private final Territories territories;

    Factory(
        AnonymityMeter meter,
        LikelyDuplicates duplicates,
        Taxonomy taxonomy,
        Territories territories) {
      this.meter = meter;
      this.duplicates = duplicates;
      this.taxonomy = taxonomy;
      this.territories = territories;
    }

    WritingAdvice create(ListingForm form) {
      return new WritingAdvice(this, form);
    }
  }

  private final Factory services;
  private final AnonymityNote anonymity;
  private final CoachNote coach;
  private final DuplicatesNote same = new DuplicatesNote();

  private WritingAdvice(Factory services, ListingForm form) {
    this.services = services;
    anonymity = new AnonymityNote(services.taxonomy, services.territories, form::tellLess);
    coach = new CoachNote(form.kind(), form::goTo);
    getContent().addClassName("writing-advice");
    getContent().add(anonymity, coach, same);
  }

  /** Advises on what is written now. */
  void show(Listing listing, ListingContent written) {
    if (written.identity().isAnonymous()) {
      anonymity.show(services.meter.measure(listing, written));
    } else {
      anonymity.hide();
    }
    coach.show(QualityCoach.hints(listing.kind(), written));
    same.show(services.duplicates.of(listing, written));
  }
}
