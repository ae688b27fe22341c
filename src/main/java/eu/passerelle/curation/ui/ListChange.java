package eu.passerelle.curation.ui;

import com.vaadin.flow.component.UI;
import eu.passerelle.curation.MatchList;
import eu.passerelle.shared.ui.Notice;
import java.util.NoSuchElementException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Changes of lists as their pages make them: what is refused is told in a notice. */
final class ListChange {

  private ListChange() {}

  /** Tries a change, and tells whether it was made. */
  static boolean attempt(Runnable change) {
    try {
      change.run();
      return true;
    } catch (OptimisticLockingFailureException | NoSuchElementException e) {
      Notice.refused(UI.getCurrent().getTranslation("lists.changed-meanwhile"));
    } catch (IllegalArgumentException e) {
      Notice.refused(UI.getCurrent().getTranslation("lists.full", MatchList.MOST_ITEMS));
    }
    return false;
  }
}
