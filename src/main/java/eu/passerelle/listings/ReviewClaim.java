package eu.passerelle.listings;

import eu.passerelle.access.AccountId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a reviewer has taken a listing, for a while.
 *
 * @param since when they took it
 * @param until when it is free again, unless they go on
 */
@Document("reviewClaims")
@TypeAlias("reviewClaim")
record ReviewClaim(
    @Id ListingId listing, AccountId person, Instant since, Instant until, int schema) {

  static final int SCHEMA = 1;
}
