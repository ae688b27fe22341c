package eu.passerelle.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * What people are called in the audit trail: a random id of their own, tied to their account here
 * and nowhere else. Erasing somebody takes the tie away, and the trail stays as it is.
 */
@Component
class AuditedPersons {

  private final MongoTemplate mongo;

  AuditedPersons(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The person that an account is; made up the first time it is asked. */
  String of(AccountId account) {
    return find(account).orElseGet(() -> make(account));
  }

  /** What whoever acts is called; the application and visitors are no persons. */
  String ofActor(AccountId actor) {
    return actor.equals(AuditTrail.SYSTEM) || actor.equals(AuditTrail.VISITOR)
        ? actor.value()
        : of(actor);
  }

  Optional<String> find(AccountId account) {
    return Optional.ofNullable(mongo.findById(account, Tie.class)).map(Tie::person);
  }

  /** The persons that some accounts are; those of which the trail says nothing are missing. */
  List<String> findAll(List<AccountId> accounts) {
    return mongo.find(Query.query(Criteria.where("_id").in(accounts)), Tie.class).stream()
        .map(Tie::person)
        .toList();
  }

  private String make(AccountId account) {
    try {
      return mongo.insert(new Tie(account, UUID.randomUUID().toString(), 1)).person();
    } catch (DuplicateKeyException e) {
      return find(account).orElseThrow(() -> e);
    }
  }

  /** The accounts of some persons; those of people who were erased are missing. */
  List<Tie> ties(List<String> persons) {
    return mongo.find(Query.query(Criteria.where("person").in(persons)), Tie.class);
  }

  /** From now on nobody can tell who the person was. */
  void forget(AccountId account) {
    mongo.remove(Query.query(Criteria.where("_id").is(account)), Tie.class);
  }

  /** That an account is a person of the trail. */
  @Document("auditedPersons")
  @TypeAlias("auditedPerson")
  record Tie(@Id AccountId account, String person, int schema) {}
}
