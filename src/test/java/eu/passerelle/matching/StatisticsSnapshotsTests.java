package eu.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.matching.StatisticsSnapshots.Stored;
import eu.passerelle.matching.engine.StatisticsSnapshot;
import eu.passerelle.support.ApplicationTest;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ApplicationTest
class StatisticsSnapshotsTests {

  private static final int EARLIER = 900_000;

  @Autowired private StatisticsSnapshots snapshots;
  @Autowired private LiveEngine live;
  @Autowired private MongoTemplate mongo;

  @AfterEach
  void removeWhatWasMade() {
    for (int version : new int[] {EARLIER, EARLIER + 1}) {
      Stored stored = mongo.findById(version, Stored.class);
      if (stored != null) {
        mongo.remove(stored);
      }
    }
  }

  @Test
  void whatAnEarlierSchemaCountedIsCountedAnewUnderTheNextNumber() {
    mongo.insert(new Stored(EARLIER, Clock.systemUTC().instant(), new byte[] {1}, 1));

    StatisticsSnapshot current = snapshots.currentFor(live.current());

    assertThat(current.version()).isEqualTo(EARLIER + 1);
    assertThat(
            StatisticsSnapshot.ofBytes(
                Objects.requireNonNull(mongo.findById(EARLIER + 1, Stored.class)).counts()))
        .isEqualTo(current);
  }
}
