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
    Begun begun = new Begun(person, clock.instant(), AuditTrail.actor(), 1);
    mongo.save(begun);
    accounts.findById(person).map(Account::close).ifPresent(accounts::save);
    finish(begun);
  }

  /** Goes on with what was cut short. */
  void finishAll() {
    mongo.findAll(Begun.class).forEach(this::finish);
  }

  private void finish(Begun begun) {
    accounts.findById(begun.account()).ifPresent(account -> forget(account, begun.by()));
    persons.forget(begun.account());
    mongo.remove(Query.query(Criteria.where("_id").is(begun.account())), Begun.class);
  }

  private void forget(Account account, AccountId by) {
    String person = account.id().value();
    SystemAccess.run(() -> data.forEach(kind -> kind.erase(account)));
    outbox.forget(person, account.addressPattern());
    actions.forget(person, account.addressPattern());
    audit.record(by, "account.erased", AuditTrail.ACCOUNT, person);
    accounts.deleteById(account.id());
  }

  /** That somebody is being erased, and by whom: themselves or the application. */
  @Document("erasures")
  @TypeAlias("erasure")
  record Begun(@Id AccountId account, Instant at, AccountId by, int schema) {}
}
