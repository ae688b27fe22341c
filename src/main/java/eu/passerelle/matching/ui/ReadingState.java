package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Composite;
import eu.passerelle.matching.Matching;
import eu.passerelle.shared.ui.EmptyState;

/** What stands in place of matches while the listings are being read after a start. */
class ReadingState extends Composite<EmptyState> {

  private final Matching matching;

  ReadingState(Matching matching) {
    this.matching = matching;
  }

  @Override
  protected EmptyState initContent() {
    return new EmptyState(
        matching
            .progress()
            .map(progress -> getTranslation("matches.reading", progress.read(), progress.of()))
            .orElseGet(() -> getTranslation("matches.preparing")));
  }
}
