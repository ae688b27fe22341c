package eu.passerelle.introductions.ui;

import eu.passerelle.introductions.IntroductionId;
import eu.passerelle.listings.ListingId;
import org.springframework.modulith.NamedInterface;

/** The ways to this module's pages. */
@NamedInterface("ui")
public final class IntroductionNavigation {

  static final String BOARD = "introductions";
  static final String INTEREST = "interest";
  static final String OUTCOMES = "outcomes";

  /** Parameter of the interest page: one's own listing that matches. */
  static final String OWN = "own";

  private IntroductionNavigation() {}

  /** One introduction. */
  public static String introduction(IntroductionId id) {
    return BOARD + "/" + id.value();
  }

  /** Where interest in a listing is expressed. */
  public static String interest(ListingId id) {
    return INTEREST + "/" + id.value();
  }

  /** The same because of a listing of one's own. */
  static String interest(ListingId id, ListingId own) {
    return interest(id) + "?" + OWN + "=" + own.value();
  }
}
