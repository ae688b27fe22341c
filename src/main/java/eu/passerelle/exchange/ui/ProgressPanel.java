package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import eu.passerelle.exchange.Progress;
import java.util.concurrent.atomic.AtomicInteger;

/** How far long work has come, live. */
class ProgressPanel extends Composite<Div> {

  private static final int STEPS = 100;

  private final Progress progress;
  private final Runnable whenFinished;
  private final ProgressBar bar = new ProgressBar();
  private final Span rows = new Span();
  private final AtomicInteger told = new AtomicInteger(-1);
  private Runnable stopListening = () -> {};

  /**
   * @param whenFinished done on the screen's thread when the work is over
   */
  ProgressPanel(String label, Progress progress, Runnable whenFinished) {
    this.progress = progress;
    this.whenFinished = whenFinished;
    bar.getElement().setAttribute("aria-label", label);
    rows.addClassNames("quiet", "number");
    getContent().addClassName("progress");
    getContent().add(bar, rows);
    show();
  }

  @Override
  protected void onAttach(AttachEvent attachment) {
    UI ui = attachment.getUI();
    stopListening = progress.listen(() -> tell(ui));
    show();
    if (progress.isFinished()) {
      tell(ui);
    }
  }

  @Override
  protected void onDetach(DetachEvent detachment) {
    stopListening.run();
  }

  /** Tells the screen of each hundredth, and of the end. */
  private void tell(UI ui) {
    int step = progress.isFinished() ? STEPS + 1 : step();
    if (told.getAndSet(step) != step) {
      ui.accessLater(() -> refresh(step > STEPS), () -> {}).run();
    }
  }

  private int step() {
    return progress.all() == 0 ? 0 : progress.done() * STEPS / progress.all();
  }

  private void refresh(boolean finished) {
    show();
    if (finished && isAttached()) {
      stopListening.run();
      whenFinished.run();
    }
  }

  private void show() {
    bar.setIndeterminate(progress.all() == 0);
    bar.setValue(Math.min(1.0, step() / (double) STEPS));
    rows.setText(
        progress.all() == 0
            ? ""
            : getTranslation("exchange.progress", progress.done(), progress.all()));
  }
}
