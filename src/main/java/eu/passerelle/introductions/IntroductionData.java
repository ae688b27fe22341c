package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.access.PersonInDocuments;
import eu.passerelle.access.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * What a person wrote and did in introductions; these are their organisations', and go on with a
 * former member.
 */
@Component
@Order(50)
class IntroductionData implements PersonalData {

  private final MongoTemplate mongo;
  private final PersonInDocuments documents;

  IntroductionData(MongoTemplate mongo, PersonInDocuments documents) {
    this.mongo = mongo;
    this.documents = documents;
  }

  @Override
  public String name() {
    return "introductions";
  }

  @Override
  public Object of(Account person) {
    return Map.of("messages", messages(person), "acts", acts(person));
  }

  private List<Map<String, String>> messages(Account person) {
    return mongo
        .find(
            Query.query(Criteria.where("author").is(person.id())).with(Sort.by("at")),
            Message.class)
        .stream()
        .map(message ->
            Map.of(
                "at",
                message.at().toString(),
                "text",
                message.text(),
                "files",
                message.files().stream().map(SentFile::name).collect(Collectors.joining(", "))))
        .toList();
  }

  private List<Map<String, String>> acts(Account person) {
    return mongo.find(Query.query(acting(person)), Introduction.class).stream()
        .flatMap(introduction -> introduction.history().stream())
        .filter(step -> step.by().equals(person.id()))
        .map(step ->
            Map.of(
                "at", step.at().toString(),
                "action", step.act().name(),
                "note", step.note() == null ? "" : step.note()))
        .toList();
  }

  private static Criteria acting(Account person) {
    return new Criteria()
        .orOperator(
            Criteria.where("history.by").is(person.id()),
            Criteria.where("consents.by").is(person.id()));
  }

  @Override
  public void erase(Account person) {
    documents.takeOut(Introduction.class, acting(person), person);
    documents.takeOut(Message.class, Criteria.where("author").is(person.id()), person);
    mongo.remove(Query.query(Criteria.where("reader").is(person.id())), Conversations.Read.class);
  }
}
