package eu.passerelle.exchange;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** How far long work has come: rows done, of all. To be asked from any thread. */
public final class Progress {

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile int all;
  private volatile int done;
  private volatile boolean finished;

  /** How many rows there are; 0 as long as that is not known. */
  public int all() {
    return all;
  }

  public int done() {
    return done;
  }

  /** Whether the work is over, well or badly. */
  public boolean isFinished() {
    return finished;
  }

  /**
   * Has something told, on the thread that works, whenever it has come further.
   *
   * @return what ends that
   */
  public Runnable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void begin(int rows) {
    all = rows;
    tell();
  }

  void reach(int rows) {
    done = rows;
    tell();
  }

  void finish() {
    finished = true;
    tell();
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }
}
