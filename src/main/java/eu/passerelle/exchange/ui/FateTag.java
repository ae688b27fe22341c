package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.exchange.RowFate;
import eu.passerelle.shared.ui.Tag;
import java.util.Locale;

/** What a row does, in words with a shape. */
class FateTag extends Composite<Span> {

  /**
   * @param prefix {@code plan} for what would be, {@code done} for what was
   */
  FateTag(ImportWords words, String prefix, RowFate fate) {
    getContent()
        .add(
            new Tag(
                words.get(prefix + "." + fate),
                "fate-" + fate.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }
}
