package eu.passerelle.listings;

/** Somebody else has taken the listing to review it. */
public class UnderReview extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String reviewer;

  UnderReview(String reviewer) {
    super("somebody else has taken the listing to review it");
    this.reviewer = reviewer;
  }

  /** The name of who has. */
  public String reviewer() {
    return reviewer;
  }
}
