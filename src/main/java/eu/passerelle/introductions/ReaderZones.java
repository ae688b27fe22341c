package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.shared.Texts;
import java.time.ZoneId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** In which time zone people read the clock, for mails; kept where it is not the region's. */
@Component
class ReaderZones {

  private final MongoTemplate mongo;

  ReaderZones(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * The zone a person's browser told last.
   *
   * @param zone IANA name
   */
  @Document("readerZones")
  @TypeAlias("readerZone")
  record ReaderZone(@Id AccountId reader, String zone, int schema) {

    static final int SCHEMA = 1;
  }

  ZoneId of(AccountId reader) {
    ReaderZone kept = mongo.findById(reader, ReaderZone.class);
    return kept == null ? Texts.ZONE : ZoneId.of(kept.zone());
  }

  void keep(AccountId reader, ZoneId zone) {
    if (of(reader).equals(zone)) {
      return;
    }
    if (zone.equals(Texts.ZONE)) {
      forget(reader);
    } else {
      mongo.save(new ReaderZone(reader, zone.getId(), ReaderZone.SCHEMA));
    }
  }

  void forget(AccountId reader) {
    mongo.remove(Query.query(Criteria.where("_id").is(reader)), ReaderZone.class);
  }
}
