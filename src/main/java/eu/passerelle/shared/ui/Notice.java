package eu.passerelle.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short word on what was done, or why it was not. */
public final class Notice {

  private static final int DONE_MILLIS = 4_000;

  private Notice() {}

  public static void done(String text) {
    Notification.show(text, DONE_MILLIS, Position.BOTTOM_START)
        .addThemeVariants(NotificationVariant.SUCCESS);
  }

  /** Stays until it is closed: whoever reads slowly must not miss why something failed. */
  public static void refused(String text) {
    Notification notice = new Notification();
    notice.setPosition(Position.BOTTOM_START);
    notice.setDuration(0);
    notice.setAssertive(true);
    notice.addThemeVariants(NotificationVariant.ERROR);
    Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
    close.addThemeVariants(ButtonVariant.TERTIARY);
    close.setAriaLabel(notice.getTranslation("action.close"));
    Div content = new Div(new Span(text), close);
    content.addClassName("refusal");
    notice.add(content);
    notice.open();
  }
}
