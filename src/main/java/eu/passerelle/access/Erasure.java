package eu.passerelle.access;

import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.SignedActions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Erases people. What is begun is noted first, and the note goes last, so that what a sudden end
 * cut short is found and finished.
 */
@Component
class Erasure {

  private final List<PersonalData> data;
  private final AccountRepository accounts;
  private final AuditTrail audit;
  private final AuditedPersons persons;
  private final Outbox outbox;
  private final SignedActions actions;
  private final MongoTemplate mongo;
  private final Clock clock;

  Erasure(
      List<PersonalData> data,
      AccountRepository accounts,
      AuditTrail audit,
      AuditedPersons persons,
      Outbox outbox,
      SignedActions actions,
      MongoTemplate mongo,
      Clock clock) {
    this.data = data;
    this.accounts = accounts;
    this.audit = audit;
    this.persons = persons;
    this.outbox = outbox;
    this.actions = actions;
    this.mongo = mongo;
    this.clock = clock;
  }

  /** Erases a person everywhere. Nobody can come in with the account from the first moment on. */
  void erase(AccountId person) {
    mongo.save(new Begun(person, clock.instant(), 1));
    accounts.findById(person).map(Account::close).ifPresent(accounts::save);
    finish(person);
  }

  /** Goes on with what was cut short. */
  void finishAll() {
    mongo.findAll(Begun.class).forEach(begun -> finish(begun.account()));
  }

  private void finish(AccountId person) {
    accounts.findById(person).ifPresent(this::forget);
    persons.forget(person);
    mongo.remove(Query.query(Criteria.where("_id").is(person)), Begun.class);
  }

  private void forget(Account account) {
    String person = account.id().value();
    SystemAccess.run(() -> data.forEach(kind -> kind.erase(account)));
    outbox.forget(person, account.addressPattern());
    actions.forget(person, account.addressPattern());
    audit.record("account.erased", AuditTrail.ACCOUNT, person);
    accounts.deleteById(account.id());
  }

  /** That somebody is being erased. */
  @Document("erasures")
  @TypeAlias("erasure")
  record Begun(@Id AccountId account, Instant at, int schema) {}
}
