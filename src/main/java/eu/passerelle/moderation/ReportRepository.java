package eu.passerelle.moderation;

import eu.passerelle.moderation.Report.State;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

interface ReportRepository extends MongoRepository<Report, ReportId> {

  List<Report> findByState(State state);

  List<Report> findByCreatedAtGreaterThanEqual(Instant since);
}
