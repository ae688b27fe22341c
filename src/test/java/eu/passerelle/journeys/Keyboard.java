package eu.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * Somebody who has a keyboard only, and who looks at every stop whether it can be seen where they
 * are.
 */
final class Keyboard {

  private static final int MOST_STOPS = 120;

  /** As {@code Node.compareDocumentPosition} counts. */
  private static final int PRECEDING = 2;

  private static final int FOLLOWING = 4;

  /**
   * What has the focus, however deep in shadow trees; whether that can be seen; and whether the way
   * there from the stop before goes on in the order of the page.
   */
  private static final String STOP =
      """
      backwards => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        if (!at || at === document.body) return {name: 'nothing', ring: false};
        const up = element => element.assignedSlot ?? element.parentElement
            ?? element.getRootNode().host;
        const path = element => element ? [...path(up(element)), element] : [];
        const way = (from, to) => {
          const start = path(from);
          const end = path(to);
          const fork = start.findIndex((element, level) => element !== end[level]);
          return fork < 0 || !end[fork] ? 0 : start[fork].compareDocumentPosition(end[fork]);
        };
        const before = window.stopBefore;
        const moved = before !== at;
        const inOrder = !before?.isConnected || !(way(before, at) & backwards);
        window.stopBefore = at;
        const sized = element => element.getBoundingClientRect().width > 0;
        const partsOf = element => element.shadowRoot
            ? [...element.shadowRoot.querySelectorAll('*')].flatMap(inner =>
                inner.hasAttribute('part') ? [inner, ...partsOf(inner)] : partsOf(inner))
            : [];
        const ringed = element => {
          const style = getComputedStyle(element);
          return sized(element) && style.outlineStyle !== 'none'
              && parseFloat(style.outlineWidth) >= 1
              && !/transparent|[,/] 0\\)$/.test(style.outlineColor);
        };
        let around = at;
        let ring = false;
        for (let level = 0; around && level < 4 && !ring; level++) {
          ring = [around, ...partsOf(around)].some(ringed);
          around = around.parentElement ?? around.getRootNode().host;
        }
        const host = at.closest('[slot=input], [slot=textarea], [slot=value]')?.parentElement
            ?? (at.getRootNode().host ?? at);
        const shape = sized(host) ? host : partsOf(host).find(sized) ?? host;
        const box = shape.getBoundingClientRect();
        const x = Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 1), innerWidth - 2);
        const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2);
        const there = document.elementFromPoint(x, y);
        const inSight = box.width > 0 && box.bottom > 0 && box.top < innerHeight && !!there
            && (host.contains(there) || there.contains(host));
        const name = [at.localName, host === at ? '' : 'in ' + host.localName,
            at.getAttribute('aria-label') ?? host.label ?? host.textContent.trim().slice(0, 60)];
        return {name: name.join(' '), ring, inSight, moved, inOrder};
      }
      """;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /** One key, and what it brings about. */
  void press(String key) {
    page.keyboard().press(key);
    Journey.settle(page);
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  /** Goes on with Tab until something that matches has the focus. */
  void tabTo(String selector) {
    goTo("Tab", PRECEDING, selector);
  }

  /** Goes back until something that matches has the focus. */
  void backTo(String selector) {
    goTo("Shift+Tab", FOLLOWING, selector);
  }

  private void goTo(String key, int backwards, String selector) {
    look(backwards);
    StringBuilder stops = new StringBuilder();
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      press(key);
      Map<?, ?> there = look(backwards);
      assertVisible(there);
      assertThat(there.get("moved")).as("%s gets away from %s", key, there).isEqualTo(true);
      assertThat(there.get("inOrder")).as("%s leads in order to %s", key, there).isEqualTo(true);
      stops.append("\n  ").append(there.get("name"));
      if (isAt(selector)) {
        return;
      }
    }
    throw new AssertionError("%s does not lead to %s:%s".formatted(key, selector, stops));
  }

  /** What has the focus; it must be to be seen. */
  String stop() {
    Map<?, ?> there = look(PRECEDING);
    assertVisible(there);
    return String.valueOf(there.get("name"));
  }

  private Map<?, ?> look(int backwards) {
    return (Map<?, ?>) page.evaluate(STOP, backwards);
  }

  private static void assertVisible(Map<?, ?> stop) {
    assertThat(stop.get("ring")).as("a ring around %s", stop).isEqualTo(true);
    assertThat(stop.get("inSight")).as("%s is in sight", stop).isEqualTo(true);
  }

  /** Whether what has the focus, or something around it, matches. */
  boolean isAt(String selector) {
    return (Boolean) page.evaluate("s => !!document.activeElement?.closest(s)", selector);
  }

  /** A page that has come has the focus itself, so that Tab goes on with the first thing in it. */
  void assertAtThePage() {
    assertThat(page.evaluate("document.activeElement.localName")).isEqualTo("main");
  }

  void assertAt(String selector) {
    assertThat(isAt(selector)).as("the focus is at %s, not at %s", selector, stop()).isTrue();
  }
}
