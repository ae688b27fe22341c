package eu.passerelle.journeys;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A screen, or one state of it.
 *
 * @param name what reports and pictures call it
 * @param persona who looks at it; empty for a visitor
 * @param path its address below the root
 * @param preparation what is done there to bring about the state
 */
record Screen(String name, String persona, String path, Consumer<Page> preparation) {

  private static final String VISITOR = "";

  /** What everybody sees. */
  static Screen visitor(String name, String path) {
    return signedIn(name, VISITOR, path);
  }

  /** What a persona sees. */
  static Screen signedIn(String name, String persona, String path) {
    return new Screen(name, persona, path, page -> {});
  }

  /** The same after something was done there. */
  Screen after(Consumer<Page> done) {
    return new Screen(name, persona, path, done);
  }

  /** Becomes the one who looks at it. */
  void signIn(Page page, String address) {
    if (!persona.equals(VISITOR)) {
      Journey.signIn(page, address, persona);
    }
  }

  /** Goes there, brings about the state, and waits until nothing moves any more. */
  void show(Page page, String address) {
    page.navigate(address + "/" + path);
    Journey.settle(page);
    preparation.accept(page);
    Journey.settle(page);
  }

  @Override
  public String toString() {
    return name;
  }
}
