package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.access.PersonInDocuments;
import eu.passerelle.access.PersonalData;
import eu.passerelle.introductions.Question.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * What a person asked and answered; it is their organisation's, and goes on with a former member.
 */
@Component
@Order(51)
class QuestionData implements PersonalData {

  private final MongoTemplate mongo;
  private final PersonInDocuments documents;

  QuestionData(MongoTemplate mongo, PersonInDocuments documents) {
    this.mongo = mongo;
    this.documents = documents;
  }

  @Override
  public String name() {
    return "questions";
  }

  @Override
  public Object of(Account person) {
    return mongo.find(Query.query(acting(person)), Question.class).stream()
        .flatMap(question -> question.history().stream())
        .filter(step -> step.by().equals(person.id()))
        .map(QuestionData::told)
        .toList();
  }

  private static Map<String, String> told(Step step) {
    return Map.of(
        "at", step.at().toString(),
        "action", step.act().name(),
        "text", Objects.requireNonNullElse(step.text(), ""));
  }

  private static Criteria acting(Account person) {
    return new Criteria()
        .orOperator(
            Criteria.where("history.by").is(person.id()),
            Criteria.where("shared.by").is(person.id()));
  }

  @Override
  public void erase(Account person) {
    List<Question> named =
        mongo.find(Query.query(acting(person).and("state").is(QuestionState.OPEN)), Question.class);
    for (Question question : named) {
      mongo.updateFirst(
          Query.query(
              Criteria.where("_id")
                  .is(question.id())
                  .and("key")
                  .is(Question.openKey(question.listing(), person.id()))),
          Update.update("key", question.id().value()),
          Question.class);
    }
    documents.takeOut(Question.class, acting(person), person);
  }
}
