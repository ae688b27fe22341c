package eu.passerelle.listings;

import eu.passerelle.listings.QualityHint.Point;
import java.util.ArrayList;
import java.util.List;

/** Reads a listing as a demanding reviewer would, and says what would make it better. */
public final class QualityCoach {

  /** Characters of a summary from which a reader knows what it is about. */
  static final int SUFFICIENT_SUMMARY = 80;

  /** Characters of a description from which a reader can tell whether to answer. */
  static final int SUFFICIENT_DESCRIPTION = 200;

  private QualityCoach() {}

  /** What would make it better, the most important first. */
  public static List<QualityHint> hints(ListingKind kind, ListingContent content) {
    List<String> advertising = Advertising.in(content.prose());
    List<QualityHint> hints = new ArrayList<>();
    hint(hints, Point.BENEFIT, benefit(kind, content).isBlank());
    hint(hints, Point.PARTNER, isAnyone(content.partner()));
    if (!advertising.isEmpty()) {
      hints.add(new QualityHint(Point.ADVERTISEMENT, advertising));
    }
    hint(hints, Point.SUMMARY, content.text().summary().length() < SUFFICIENT_SUMMARY);
    hint(hints, Point.DESCRIPTION, content.text().description().length() < SUFFICIENT_DESCRIPTION);
    hint(hints, Point.READINESS, content.readiness() == null);
    hint(hints, Point.COOPERATION, content.cooperation().isEmpty());
    hint(hints, Point.CONTACT, content.contacts().isEmpty());
    return List.copyOf(hints);
  }

  private static void hint(List<QualityHint> hints, Point point, boolean applies) {
    if (applies) {
      hints.add(new QualityHint(point, List.of()));
    }
  }

  /** What must be heeded before it is submitted, or overruled with a note. */
  static List<QualityHint> required(ListingKind kind, ListingContent content) {
    return hints(kind, content).stream().filter(hint -> hint.point().isRequired()).toList();
  }

  private static String benefit(ListingKind kind, ListingContent content) {
    return kind == ListingKind.NEED ? content.expectedOutcome() : content.advantages();
  }

  private static boolean isAnyone(PartnerSought partner) {
    return partner.kinds().isEmpty() && partner.note().isBlank();
  }
}
