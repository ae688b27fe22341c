package eu.passerelle.shared.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short word on what was done, or why it was not. */
public final class Notice {

  private static final int DONE_MILLIS = 4_000;
  private static final int REFUSED_MILLIS = 9_000;

  private Notice() {}

  public static void done(String text) {
    Notification.show(text, DONE_MILLIS, Position.BOTTOM_START)
        .addThemeVariants(NotificationVariant.SUCCESS);
  }

  public static void refused(String text) {
    Notification.show(text, REFUSED_MILLIS, Position.BOTTOM_START)
        .addThemeVariants(NotificationVariant.ERROR);
  }
}
