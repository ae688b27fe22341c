package eu.passerelle.listings;

/** The listing's state does not allow what was asked, often because somebody else was faster. */
public class IllegalListingState extends RuntimeException {

  private static final long serialVersionUID = 1;

  public IllegalListingState(ListingStatus status, String act) {
    super("cannot %s a listing that is %s".formatted(act, status));
  }
}
