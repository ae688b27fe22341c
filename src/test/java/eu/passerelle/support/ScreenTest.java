package eu.passerelle.support;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** A test of what somebody who reads French sees on a screen, without a browser. */
public abstract class ScreenTest extends SpringBrowserlessTest {

  @BeforeEach
  protected void speakFrench() {
    UI.getCurrent().getSession().setLocale(Locale.FRENCH);
    UI.getCurrent().setLocale(Locale.FRENCH);
  }

  /** What can be read on the screen, what stands beside its fields included. */
  protected String shown() {
    return text(getCurrentView().getElement());
  }

  /** The same, once what other threads have to show has been taken in. */
  protected String pushed() {
    VaadinSession session = UI.getCurrent().getSession();
    session.unlock();
    session.lock();
    roundTrip();
    return shown();
  }

  private static String text(Element element) {
    if (element.isTextNode()) {
      return element.getText() + " ";
    }
    StringBuilder text = new StringBuilder();
    Stream.of("label", "summary", "helperText", "placeholder")
        .map(name -> element.getProperty(name, ""))
        .forEach(property -> text.append(property).append(' '));
    element.getChildren().map(ScreenTest::text).forEach(text::append);
    return text.toString();
  }
}
