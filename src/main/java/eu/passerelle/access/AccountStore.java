package eu.passerelle.access;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Makes the accounts' unique index, after bringing accounts of an earlier version up to it. */
@Component
class AccountStore implements InitializingBean {

  private static final int BEFORE_PROVIDERS = 1;
  private static final int BEFORE_TERMS = 2;

  private final MongoTemplate mongo;
  private final Clock clock;

  AccountStore(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    upgrade();
    mongo.indexOps(Account.class).createIndex(new Index(AccountKeys.FIELD, Direction.ASC).unique());
  }

  /** Several nodes may do this at once: each document is replaced only while it is old. */
  void upgrade() {
    upgrade(BEFORE_PROVIDERS, AccountStore::withProviders);
    upgrade(BEFORE_TERMS, this::withLastSeen);
  }

  private void upgrade(int schema, UnaryOperator<Document> step) {
    MongoCollection<Document> accounts =
        mongo.getCollection(mongo.getCollectionName(Account.class));
    for (Document old : accounts.find(new Document("schema", schema))) {
      accounts.replaceOne(
          new Document("_id", old.get("_id")).append("schema", schema),
          step.apply(new Document(old)).append("schema", schema + 1));
    }
  }

  /**
   * Accounts of the first version are personas and first administrators, whose addresses we gave
   * ourselves.
   */
  private static Document withProviders(Document old) {
    String address = AccountKeys.ofAddress(new EmailAddress(old.getString("email")));
    return old.append("emailConfirmed", true)
        .append("identities", List.of())
        .append(AccountKeys.FIELD, List.of(address));
  }

  /** When they came in last was not kept; their absence counts from the upgrade's day on. */
  private Document withLastSeen(Document old) {
    return old.append("lastSeenAt", Date.from(clock.instant()));
  }
}
