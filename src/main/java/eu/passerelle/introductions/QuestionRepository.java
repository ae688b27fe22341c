package eu.passerelle.introductions;

import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface QuestionRepository extends MongoRepository<Question, QuestionId> {

  Optional<Question> findByKey(String key);

  List<Question> findByListing(ListingId listing);

  @Query(
      "{ $or: [ { 'asked.organisation': { $in: ?0 } }, { 'asking.organisation': { $in: ?0 } } ] }")
  List<Question> findByOrganisationIn(Collection<OrganisationId> organisations);

  List<Question> findByTurnNotNull();

  List<Question> findByChangedAtGreaterThanEqual(Instant since);
}
