package eu.passerelle.listings;

import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Publishes listings as people do: written, submitted, approved by an analyst. */
public class ListingsOfTests {

  private static final OrganisationId FOUNDERS = new OrganisationId("org-sonnaille");

  private final ListingDesk desk;
  private final ListingReview review;
  private final ActingAs acting;
  private final List<Published> published = new ArrayList<>();

  private record Published(String persona, ListingId id) {}

  ListingsOfTests(ListingDesk desk, ListingReview review, ActingAs acting) {
    this.desk = desk;
    this.review = review;
    this.acting = acting;
  }

  /** What a founder needs that the demonstration's dairy laboratory answers well. */
  public static ListingContent lameness() {
    return SampleContent.of(
        new ListingText(
            Language.EN,
            "Lameness of dairy cows seen earlier, from gait and ear tags",
            "We want gait scoring and early illness alerts for dairy cows from cameras and ear tags"
                + " in the barn.",
            ""),
        Set.of("internet-of-things", "artificial-intelligence", "computer-vision"),
        Set.of("agriculture"));
  }

  /** A need of the founder's organisation. */
  public ListingId publishNeed(ListingContent content) {
    return publishNeed(ActingAs.FOUNDER, FOUNDERS, content);
  }

  public ListingId publishNeed(
      String persona, OrganisationId organisation, ListingContent content) {
    ListingId id =
        acting.as(
            persona,
            () -> {
              Listing draft = desk.begin(ListingKind.NEED, organisation, content.text().language());
              desk.keep(draft, content);
              return desk.submit(draft.id(), false, null).id();
            });
    acting.run(ActingAs.ANALYST, () -> review.approve(id));
    published.add(new Published(persona, id));
    return id;
  }

  /**
   * Closes what was published since the last time and is still out, so that what tests publish is
   * no news for others.
   */
  public void closeAll() {
    published.forEach(one -> acting.run(one.persona(), () -> close(one.id())));
    published.clear();
  }

  private void close(ListingId id) {
    desk.find(id)
        .filter(listing -> listing.status() == ListingStatus.PUBLISHED)
        .ifPresent(listing -> desk.close(id, Outcome.NO_LONGER_RELEVANT));
  }
}
