package eu.passerelle.digests;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who receives the weekly mail. */
@Service
public class Subscriptions {

  private final MongoTemplate mongo;
  private final CurrentAccount current;
  private final AuditTrail audit;

  Subscriptions(MongoTemplate mongo, CurrentAccount current, AuditTrail audit) {
    this.mongo = mongo;
    this.current = current;
    this.audit = audit;
  }

  /** The subscription of the person asking. */
  @PreAuthorize("isAuthenticated()")
  public Subscription mine() {
    return of(current.require().id());
  }

  /** Changes the subscription of the person asking. */
  @PreAuthorize("isAuthenticated()")
  public Subscription change(boolean weekly, @Nullable LocalDate pausedUntil) {
    AccountId me = current.require().id();
    set(me, weekly, pausedUntil);
    audit.record("digest.changed", "account", me.value());
    return of(me);
  }

  Subscription of(AccountId account) {
    return Optional.ofNullable(mongo.findById(account, Subscription.class))
        .orElseGet(() -> Subscription.of(account));
  }

  /** Ends the weekly mail for whoever holds the link in it. */
  void unsubscribe(AccountId account) {
    set(account, false, null);
    audit.record("digest.unsubscribed", "account", account.value());
  }

  /**
   * Marks somebody as served in a week. Whether they receive the mail at all is theirs to say, also
   * while theirs is being written, so that is left as it is.
   */
  void served(Subscription subscription, String week, Collection<String> news) {
    update(
        subscription.account(),
        new Update()
            .set("doneFor", week)
            .set("told", subscription.toldWith(news))
            .setOnInsert("weekly", true));
  }

  private void set(AccountId account, boolean weekly, @Nullable LocalDate pausedUntil) {
    update(account, new Update().set("weekly", weekly).set("pausedUntil", pausedUntil));
  }

  private void update(AccountId account, Update update) {
    mongo.upsert(
        Query.query(Criteria.where("_id").is(account)),
        update.setOnInsert("schema", Subscription.SCHEMA),
        Subscription.class);
  }
}
