package eu.passerelle.moderation;

import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import java.time.Instant;

/**
 * What was reported, as it was then.
 *
 * @param id of the listing or the organisation
 * @param owner whose it is; of an anonymous listing it is told to nobody through a report
 * @param title as readers saw it
 * @param language of the title
 * @param createdAt when the listing or the organisation was made
 */
public record ReportedSubject(
    Kind kind,
    String id,
    OrganisationId owner,
    String title,
    Language language,
    boolean anonymous,
    Instant createdAt) {

  /** The kinds of things that can be reported. */
  public enum Kind {
    LISTING,
    ORGANISATION
  }

  /**
   * A listing as readers see it.
   *
   * @param title in the language given
   */
  static ReportedSubject of(Listing listing, String title, Language language) {
    return new ReportedSubject(
        Kind.LISTING,
        listing.id().value(),
        listing.organisation(),
        title,
        language,
        !listing.isNamed(),
        listing.createdAt());
  }

  /** The listing's id, where it is one. */
  public ListingId listing() {
    return new ListingId(id);
  }
}
