package eu.passerelle.listings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * What each edition of a listing said. An edition is kept right after the listing that is of it.
 * Where the application died between the two it is kept before the next one replaces it; until then
 * the listing itself says what it said.
 */
@Component
class ListingEditions {

  /** A content that readers saw, from a moment on. */
  @Document("listingEditions")
  @TypeAlias("listingEdition")
  record Edition(
      @Id String id,
      ListingId listing,
      int number,
      Instant since,
      ListingContent content,
      int schema) {

    static Edition of(Listing listing) {
      return new Edition(
          listing.id().value() + "/" + listing.edition(),
          listing.id(),
          listing.edition(),
          listing.changedAt(),
          listing.content(),
          1);
    }
  }

  private final MongoTemplate mongo;

  ListingEditions(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  void keep(Listing listing) {
    mongo.save(Edition.of(listing));
  }

  void keepIfMissing(Listing listing) {
    Edition edition = Edition.of(listing);
    if (mongo.findById(edition.id(), Edition.class) == null) {
      mongo.save(edition);
    }
  }

  void load(Collection<Listing> listings) {
    mongo.insert(
        listings.stream()
            .filter(listing -> listing.edition() > 0 && listing.publishedAt() != null)
            .map(Edition::of)
            .toList(),
        Edition.class);
  }

  /** The editions of a listing, the first one first; the present one is always among them. */
  List<Edition> of(Listing listing) {
    if (listing.edition() == 0) {
      return List.of();
    }
    List<Edition> editions =
        new ArrayList<>(
            mongo.find(
                Query.query(
                        Criteria.where("listing")
                            .is(listing.id())
                            .and("number")
                            .lte(listing.edition()))
                    .with(Sort.by("number")),
                Edition.class));
    if (editions.isEmpty() || editions.getLast().number() < listing.edition()) {
      editions.add(Edition.of(listing));
    }
    return editions;
  }
}
