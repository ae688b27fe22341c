package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingQuery;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** The ways to this module's pages, and the card by which other pages show a listing. */
@NamedInterface("ui")
public final class ListingNavigation {

  static final String EXPLORE = "explore";
  static final String LISTING = "listings";
  static final String PUBLISH = "publish";
  static final String MY_SPACE = "my";
  static final String MY_LISTINGS = "my/listings";
  static final String REVIEWS = "reviews";

  private ListingNavigation() {}

  public static String explore(ListingQuery query) {
    String parameters = new QueryParameters(query.toParameters()).getQueryString();
    return parameters.isEmpty() ? EXPLORE : EXPLORE + "?" + parameters;
  }

  public static String listing(ListingId id) {
    return LISTING + "/" + id.value();
  }

  /** Where a new listing is begun. */
  public static String publish(ListingKind kind) {
    return PUBLISH + "/new-" + kind.name().toLowerCase(Locale.ROOT);
  }

  /** Where a listing is edited. */
  public static String edit(ListingId id) {
    return PUBLISH + "/" + id.value();
  }

  public static String mySpace() {
    return MY_SPACE;
  }

  /** All listings of the person looking. */
  public static String myListings() {
    return MY_LISTINGS;
  }

  /** What waits for reviewers. */
  public static String reviews() {
    return REVIEWS;
  }

  /** Where a reviewer looks at a listing. */
  public static String review(ListingId id) {
    return REVIEWS + "/" + id.value();
  }

  /** A listing in short, with a link to its page. */
  public static Component card(PublicListing listing, Taxonomy taxonomy) {
    return new ListingCard(listing, taxonomy);
  }

  /** The badge that tells need and capability apart, by colour, shape and word. */
  public static Component kindBadge(ListingKind kind) {
    return new KindBadge(kind);
  }
}
