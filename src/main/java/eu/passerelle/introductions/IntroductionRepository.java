package eu.passerelle.introductions;

import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface IntroductionRepository extends MongoRepository<Introduction, IntroductionId> {

  @Query("{ 'listing': ?0, 'asking.organisation': ?1 }")
  List<Introduction> findByListingAndAsking(ListingId listing, OrganisationId asking);

  @Query(
      "{ $or: [ { 'asked.organisation': { $in: ?0 } }, { 'asking.organisation': { $in: ?0 } } ] }")
  List<Introduction> findByOrganisationIn(Collection<OrganisationId> organisations);

  Optional<Introduction> findByKey(String key);

  @Query("{ $or: [ { 'listing': ?0 }, { 'ownListing': ?0 } ] }")
  List<Introduction> findAbout(ListingId listing);

  List<Introduction> findByAdviserIn(Collection<OrganisationId> clusters);

  List<Introduction> findByAdviserNull();

  List<Introduction> findByTurnNotNull();

  List<Introduction> findByStateIn(Collection<IntroductionState> states);

  List<Introduction> findByChangedAtGreaterThanEqual(Instant since);
}
