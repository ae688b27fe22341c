package eu.passerelle.listings;

import java.time.Instant;
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
 * What each edition of a listing said. An edition is kept right after the listing that is of it;
 * the present one is always the listing's own, so only an earlier one could be missing, where the
 * application died between the two.
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

  void load(Collection<Listing> listings) {
    mongo.insert(
        listings.stream()
            .filter(listing -> listing.edition() > 0 && listing.publishedAt() != null)
            .map(Edition::of)
            .toList(),
        Edition.class);
  }

  /** The editions of a listing, the first one first. */
  List<Edition> of(Listing listing) {
    return mongo.find(
        Query.query(Criteria.where("listing").is(listing.id()).and("number").lte(listing.edition()))
            .with(Sort.by("number")),
        Edition.class);
  }
}
