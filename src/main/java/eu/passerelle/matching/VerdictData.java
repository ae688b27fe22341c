package eu.passerelle.matching;

import eu.passerelle.access.Account;
import eu.passerelle.access.FormerMember;
import eu.passerelle.access.PersonInDocuments;
import eu.passerelle.access.PersonalData;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** What a person thought of matches, and proposed for ranking them; it stays, and is nobody's. */
@Component
@Order(30)
class VerdictData implements PersonalData {

  private final VerdictStore verdicts;
  private final PersonInDocuments documents;

  VerdictData(VerdictStore verdicts, PersonInDocuments documents) {
    this.verdicts = verdicts;
    this.documents = documents;
  }

  @Override
  public String name() {
    return "verdicts";
  }

  @Override
  public Object of(Account person) {
    return verdicts.by(person.id()).stream()
        .map(verdict ->
            Map.of(
                "need", verdict.pair().need().value(),
                "capability", verdict.pair().capability().value(),
                "verdict", verdict.kind().name(),
                "note", verdict.note(),
                "at", verdict.at().toString()))
        .toList();
  }

  @Override
  public void erase(Account person) {
    verdicts.by(person.id()).forEach(verdict -> verdicts.giveTo(FormerMember.ID, verdict));
    documents.takeOut(
        PolicyVersion.class,
        new Criteria()
            .orOperator(
                Criteria.where("proposer").is(person.id()),
                Criteria.where("decider").is(person.id())),
        person);
    documents.takeOut(PolicyInForce.class, Criteria.where("turns.by").is(person.id()), person);
  }
}
