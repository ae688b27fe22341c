package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.listings.SharedReview.Taken;
import eu.passerelle.shared.ui.Reader;

/** Who has taken a listing to review it, and since when. */
class TakenNote extends Composite<Span> {

  TakenNote(Taken taken) {
    getContent().setText(getTranslation("review.taken", taken.name(), Reader.time(taken.since())));
    getContent().addClassName("taken");
  }
}
