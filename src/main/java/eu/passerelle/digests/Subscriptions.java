package eu.passerelle.digests;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
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
    Subscription changed = keep(mine().change(weekly, pausedUntil));
    audit.record("digest.changed", "account", changed.account().value());
    return changed;
  }

  Subscription of(AccountId account) {
    return Optional.ofNullable(mongo.findById(account, Subscription.class))
        .orElseGet(() -> Subscription.of(account));
  }

  /** Ends the weekly mail for whoever holds the link in it. */
  void unsubscribe(AccountId account) {
    keep(of(account).change(false, null));
    audit.record("digest.unsubscribed", "account", account.value());
  }

  Subscription keep(Subscription subscription) {
    return mongo.save(subscription);
  }
}
