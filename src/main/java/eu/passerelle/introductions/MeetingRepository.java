package eu.passerelle.introductions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

interface MeetingRepository extends MongoRepository<Meeting, MeetingId> {

  List<Meeting> findByIntroductionOrderByNumberDesc(IntroductionId introduction);

  List<Meeting> findByIntroductionInAndState(
      Collection<IntroductionId> introductions, MeetingState state);

  List<Meeting> findByStateIn(Collection<MeetingState> states);

  List<Meeting> findByChangedAtGreaterThanEqual(Instant since);
}
