package eu.passerelle.digests;

import eu.passerelle.access.Account;
import eu.passerelle.access.PersonalData;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Whether a person receives the weekly mail, and what they were told in it. */
@Component
@Order(50)
class SubscriptionData implements PersonalData {

  private final Subscriptions subscriptions;
  private final MongoTemplate mongo;

  SubscriptionData(Subscriptions subscriptions, MongoTemplate mongo) {
    this.subscriptions = subscriptions;
    this.mongo = mongo;
  }

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public Object of(Account person) {
    Subscription subscription = subscriptions.of(person.id());
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("weekly", subscription.weekly());
    if (subscription.pausedUntil() != null) {
      told.put("pausedUntil", subscription.pausedUntil().toString());
    }
    told.put("told", subscription.told());
    return told;
  }

  @Override
  public void erase(Account person) {
    mongo.remove(Query.query(Criteria.where("_id").is(person.id())), Subscription.class);
  }
}
