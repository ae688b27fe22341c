package eu.passerelle.matching;

import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.engine.Side;
import eu.passerelle.matching.engine.StatisticsSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
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

  private static final Logger LOG = LoggerFactory.getLogger(StatisticsSnapshots.class);

  /** A corpus that grew or shrank by more than this share asks for a new version. */
  private static final double DRIFT = 0.2;

  /** What is counted; earlier schemas know no directions, standings or trigrams. */
  private static final int SCHEMA = 2;

  private final MongoTemplate mongo;
  private final Clock clock;

  StatisticsSnapshots(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** The newest version, after making one where there is none or the corpus drifted from it. */
  StatisticsSnapshot currentFor(MatchEngine engine) {
    StatisticsSnapshot inUse = engine.statistics();
    Optional<Version> latest = latest();
    if (inUse.version() > latest.map(Version::id).orElse(0) && !hasDrifted(inUse, engine)) {
      return inUse;
    }
    Optional<StatisticsSnapshot> newest = latest.flatMap(version -> read(version, engine));
    if (newest.isPresent() && !hasDrifted(newest.get(), engine)) {
      return newest.get();
    }
    StatisticsSnapshot counted = engine.count(latest.map(Version::id).orElse(0) + 1);
    try {
      mongo.insert(new Stored(counted.version(), clock.instant(), counted.toBytes(), SCHEMA));
      return counted;
    } catch (DuplicateKeyException e) {
      return latest().flatMap(version -> read(version, engine)).orElse(counted);
    } catch (DataAccessException e) {
      LOG.error("The statistics of matching could not be kept; this node goes on with its own", e);
      return counted;
    }
  }

  private Optional<Version> latest() {
    Query latest = new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1);
    return mongo.query(Stored.class).as(Version.class).matching(latest).first();
  }

  /** Empty for one that was counted by an earlier schema. */
  private Optional<StatisticsSnapshot> read(Version version, MatchEngine engine) {
    if (version.schema() < SCHEMA) {
      return Optional.empty();
    }
    return version.id() == engine.statistics().version()
        ? Optional.of(engine.statistics())
        : Optional.ofNullable(mongo.findById(version.id(), Stored.class))
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

  record Version(@Id int id, int schema) {}
}
