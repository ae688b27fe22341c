package eu.passerelle.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;

/**
 * Warns whoever is signed in before their session ends for want of use, and tells when it has
 * ended. Both are opened by the page itself: asking the server would keep the session alive.
 *
 * @see IdleSessions
 * @see <a href="https://www.w3.org/TR/WCAG22/#timing-adjustable">WCAG 2.2, 2.2.1</a>
 */
class SessionWatch extends Composite<Div> {

  /** Stands in the text where the page writes the hour, in the way of the reader's device. */
  private static final String HOUR = "--:--";

  private static final String WATCH =
      """
      const [warning, ended, warn, now] = [$0, $1, $2, $3];
      const ahead = now - Date.now();
      const text = warning.querySelector('p');
      const words = text.textContent;
      const hour = moment => new Date(moment).toLocaleTimeString(
          document.documentElement.lang, {hour: '2-digit', minute: '2-digit'});
      const end = () => {
        const told = document.cookie.match(/(?:^|; )session-end=(\\d+)/);
        return told ? Number(told[1]) - ahead : Infinity;
      };
      const tell = () => {
        clearInterval(ticking);
        warning.close();
        const back = encodeURIComponent(location.href.slice(document.baseURI.length));
        ended.querySelector('a').href = 'resume?to=' + back;
        ended.showModal();
      };
      const look = () => {
        const left = end() - Date.now();
        if (!warning.isConnected) {
          clearInterval(ticking);
        } else if (left <= 0) {
          tell();
        } else if (left > warn) {
          warning.close();
        } else if (!warning.open) {
          text.textContent = words.replace('--:--', hour(end()));
          warning.showModal();
        }
      };
      const ticking = setInterval(look, 1000);
      warning.addEventListener('cancel', pressed => {
        pressed.preventDefault();
        warning.querySelector('button').click();
      });
      """;

  private final SessionProperties properties;
  private final Clock clock;
  private final HtmlContainer warning;
  private final HtmlContainer ended;

  SessionWatch(SessionProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
    this.warning = dialog("session-warning", getTranslation("session.warning", HOUR), stay());
    this.ended = dialog("session-ended", getTranslation("session.ended"), signIn());
    getContent().add(warning, ended);
  }

  private HtmlContainer dialog(String id, String text, HtmlContainer way) {
    H2 title = new H2(getTranslation(id.replace('-', '.') + ".title"));
    title.setId(id + "-title");
    Paragraph words = new Paragraph(text);
    words.setId(id + "-text");
    HtmlContainer dialog = new HtmlContainer("dialog");
    dialog.addClassName("session-dialog");
    dialog.getElement().setAttribute("role", "alertdialog");
    dialog.getElement().setAttribute("aria-labelledby", id + "-title");
    dialog.getElement().setAttribute("aria-describedby", id + "-text");
    dialog.add(title, words, way);
    return dialog;
  }

  private NativeButton stay() {
    NativeButton stay = new NativeButton(getTranslation("session.stay"));
    stay.addClassNames("button-link", "primary");
    stay.addClickListener(click -> warning.getElement().executeJs("this.close()"));
    return stay;
  }

  private Anchor signIn() {
    Anchor again = new Anchor(ResumeView.PATH, getTranslation("session.again"));
    again.addClassNames("button-link", "primary");
    again.setRouterIgnore(true);
    return again;
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    getElement()
        .executeJs(
            WATCH,
            warning.getElement(),
            ended.getElement(),
            properties.warningWithin(timeout()).toMillis(),
            clock.millis());
  }

  private static Duration timeout() {
    return Duration.ofSeconds(VaadinSession.getCurrent().getSession().getMaxInactiveInterval());
  }
}
