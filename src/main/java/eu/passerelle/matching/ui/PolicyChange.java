package eu.passerelle.matching.ui;

import com.vaadin.flow.component.UI;
import eu.passerelle.matching.PolicyChangedMeanwhile;
import eu.passerelle.shared.ui.Notice;

/** A decision on a version of the policy that somebody else may have taken meanwhile. */
final class PolicyChange {

  private PolicyChange() {}

  /**
   * @param decision what is done
   * @param done what is said when it is
   * @param after what follows either way
   */
  static void attempt(Runnable decision, String done, Runnable after) {
    try {
      decision.run();
      Notice.done(done);
    } catch (PolicyChangedMeanwhile e) {
      Notice.refused(UI.getCurrent().getTranslation("tuning.changed-meanwhile"));
    }
    after.run();
  }
}
