package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.listings.ListingKind;
import java.util.Locale;

/** Need or capability: a colour with a shape and a word beside it. */
class KindBadge extends Composite<Span> {

  KindBadge(ListingKind kind) {
    getContent().setText(getTranslation("listing.kind." + kind));
    getContent().addClassNames("kind", kind.name().toLowerCase(Locale.ROOT));
  }
}
