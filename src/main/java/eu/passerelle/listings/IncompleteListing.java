package eu.passerelle.listings;

/** A listing cannot be submitted yet; {@link #gap()} says what is missing first. */
public class IncompleteListing extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ListingContent.Gap gap;

  IncompleteListing(ListingContent.Gap gap) {
    super("the listing lacks its " + gap);
    this.gap = gap;
  }

  public ListingContent.Gap gap() {
    return gap;
  }
}
