package eu.passerelle.access;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Makes the audit trail's indexes, after bringing entries of an earlier version up to it. */
@Component
class AuditStore implements InitializingBean {

  private static final int BEFORE_PERSONS = 1;

  private final MongoTemplate mongo;
  private final AuditedPersons persons;

  AuditStore(MongoTemplate mongo, AuditedPersons persons) {
    this.mongo = mongo;
    this.persons = persons;
  }

  @Override
  public void afterPropertiesSet() {
    index("schema");
    upgrade();
    index("at");
    index("actor");
    index("subject");
    mongo
        .indexOps(AuditedPersons.Tie.class)
        .createIndex(new Index("person", Direction.ASC).unique());
  }

  private void index(String field) {
    mongo.indexOps(AuditTrail.Entry.class).createIndex(new Index(field, Direction.ASC));
  }

  /** Entries of the first version name accounts; each is replaced only while it is old. */
  void upgrade() {
    MongoCollection<Document> entries =
        mongo.getCollection(mongo.getCollectionName(AuditTrail.Entry.class));
    for (Document old : entries.find(new Document("schema", BEFORE_PERSONS))) {
      entries.replaceOne(
          new Document("_id", old.get("_id")).append("schema", BEFORE_PERSONS),
          withPersons(new Document(old)).append("schema", AuditTrail.Entry.SCHEMA));
    }
  }

  private Document withPersons(Document entry) {
    entry.put("actor", persons.ofActor(new AccountId(entry.getString("actor"))));
    if (AuditTrail.ACCOUNT.equals(entry.getString("subjectType"))) {
      entry.put("subject", persons.of(new AccountId(entry.getString("subject"))));
    }
    return entry;
  }
}
