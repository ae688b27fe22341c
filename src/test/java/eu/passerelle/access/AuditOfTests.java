package eu.passerelle.access;

import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Reads the audit trail as no service does: with the accounts behind the opaque persons. */
public class AuditOfTests {

  private final MongoTemplate mongo;
  private final AuditedPersons persons;

  AuditOfTests(MongoTemplate mongo, AuditedPersons persons) {
    this.mongo = mongo;
    this.persons = persons;
  }

  /** An act and who did it: the id of an account, {@code system} or {@code visitor}. */
  public record Act(String by, String action) {}

  /** What was done to something, in the order in which it was done. */
  public List<Act> of(String subject) {
    return mongo
        .find(Query.query(Criteria.where("subject").is(subject)), AuditTrail.Entry.class)
        .stream()
        .map(entry -> new Act(account(entry.actor()), entry.action()))
        .toList();
  }

  /** What was done to a person. */
  public List<Act> ofPerson(AccountId account) {
    return persons.find(account).map(this::of).orElse(List.of());
  }

  private String account(String person) {
    return persons.ties(List.of(person)).stream()
        .map(tie -> tie.account().value())
        .findFirst()
        .orElse(person);
  }
}
