package eu.passerelle.access;

import com.mongodb.client.MongoCollection;
import java.util.List;
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

  private final MongoTemplate mongo;

  AccountStore(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public void afterPropertiesSet() {
    upgrade();
    mongo.indexOps(Account.class).createIndex(new Index(AccountKeys.FIELD, Direction.ASC).unique());
  }

  /**
   * Accounts of the first version are personas and first administrators, whose addresses we gave
   * ourselves. Several nodes may do this at once: each document is replaced only while it is old.
   */
  void upgrade() {
    MongoCollection<Document> accounts =
        mongo.getCollection(mongo.getCollectionName(Account.class));
    for (Document old : accounts.find(new Document("schema", BEFORE_PROVIDERS))) {
      String address = AccountKeys.ofAddress(new EmailAddress(old.getString("email")));
      Document upgraded =
          new Document(old)
              .append("emailConfirmed", true)
              .append("identities", List.of())
              .append("schema", Account.SCHEMA)
              .append(AccountKeys.FIELD, List.of(address));
      accounts.replaceOne(
          new Document("_id", old.get("_id")).append("schema", BEFORE_PROVIDERS), upgraded);
    }
  }
}
