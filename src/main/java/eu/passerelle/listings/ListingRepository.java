package eu.passerelle.listings;

import eu.passerelle.access.AccountId;
import eu.passerelle.organisations.OrganisationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

interface ListingRepository extends MongoRepository<Listing, ListingId> {

  List<Listing> findByOrganisationIn(Collection<OrganisationId> organisations);

  List<Listing> findByAuthor(AccountId author);

  List<Listing> findByReviewPendingTrue();

  List<Listing> findByStatus(ListingStatus status);

  List<Listing> findByOnBehalfWriter(AccountId writer);

  List<Listing> findByStatusAndExpiresAtLessThanEqual(ListingStatus status, Instant moment);

  List<Listing> findByStatusAndClosedAtLessThanEqual(ListingStatus status, Instant moment);

  List<Listing> findByPublishedAtNotNull();

  List<Listing> findByChangedAtGreaterThanEqual(Instant since);
}
