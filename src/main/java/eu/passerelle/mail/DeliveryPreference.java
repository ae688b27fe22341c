package eu.passerelle.mail;

import eu.passerelle.shared.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants to hear of one kind of notice. All stand on the screen in any case.
 *
 * @param language of the mails; null for the language of the account
 * @param pausedUntil first day on which they come again; null where they are not paused
 */
public record DeliveryPreference(
    Delivery delivery, @Nullable Language language, @Nullable LocalDate pausedUntil) {

  /** Of who has said nothing. */
  public static final DeliveryPreference USUAL = new DeliveryPreference(Delivery.NOW, null, null);

  /** What happens on a day; while it is paused nothing is sent. */
  public Delivery on(LocalDate day) {
    return pausedUntil != null && pausedUntil.isAfter(day) ? Delivery.NONE : delivery;
  }
}
