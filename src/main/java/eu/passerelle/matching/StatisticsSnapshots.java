package eu.passerelle.matching;

import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.engine.Side;
import eu.passerelle.matching.engine.StatisticsSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The versions of the statistics that scores are computed with, in the store for all nodes. */
@Component
class StatisticsSnapshots {

  /** A corpus that grew or shrank by more than this share asks for a new version. */
  private static final double DRIFT = 0.2;

  private final MongoTemplate mongo;
  private final Clock clock;

  StatisticsSnapshots(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** The newest version, after making one where there is none or the corpus drifted from it. */
  StatisticsSnapshot currentFor(MatchEngine engine) {
    Optional<StatisticsSnapshot> newest = newest(engine);
    if (newest.isPresent() && !hasDrifted(newest.get(), engine)) {
      return newest.get();
    }
    StatisticsSnapshot counted =
        engine.count(newest.map(StatisticsSnapshot::version).orElse(0) + 1);
    try {
      mongo.insert(new Stored(counted.version(), clock.instant(), counted.toBytes(), 1));
      return counted;
    } catch (DuplicateKeyException e) {
      return newest(engine).orElse(counted);
    }
  }

  private Optional<StatisticsSnapshot> newest(MatchEngine engine) {
    Query latest = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1);
    Integer version =
        mongo
            .query(Stored.class)
            .as(Version.class)
            .matching(latest)
            .first()
            .map(Version::id)
            .orElse(null);
    if (version == null) {
      return Optional.empty();
    }
    return version == engine.statistics().version()
        ? Optional.of(engine.statistics())
        : Optional.ofNullable(mongo.findById(version, Stored.class))
            .map(stored -> StatisticsSnapshot.ofBytes(stored.counts()));
  }

  private static boolean hasDrifted(StatisticsSnapshot snapshot, MatchEngine engine) {
    for (Side side : Side.values()) {
      double counted = snapshot.documents(side);
      if (Math.abs(engine.size(side) - counted) > DRIFT * Math.max(1, counted)) {
        return true;
      }
    }
    return false;
  }

  @Document("statisticsSnapshots")
  @TypeAlias("statisticsSnapshot")
  record Stored(@Id int id, Instant countedAt, byte[] counts, int schema) {}

  record Version(@Id int id) {}
}
