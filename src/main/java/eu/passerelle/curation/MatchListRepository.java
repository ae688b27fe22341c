package eu.passerelle.curation;

import eu.passerelle.access.AccountId;
import eu.passerelle.organisations.OrganisationId;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

interface MatchListRepository extends MongoRepository<MatchList, MatchListId> {

  List<MatchList> findByAuthor(AccountId author);

  List<MatchList> findByClusterIn(Collection<OrganisationId> clusters);

  List<MatchList> findByClusterInAndShownSinceNotNull(Collection<OrganisationId> clusters);
}
