package eu.passerelle.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Takes people out of documents that go on without them: {@link FormerMember} stands wherever their
 * id stood, and what is listed with their mail address, such as a contact, is left out.
 */
@Component
public class PersonInDocuments {

  private static final String VERSION = "version";

  private final MongoTemplate mongo;

  PersonInDocuments(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * Takes a person out of the documents of a kind.
   *
   * @param naming which of them name the person
   */
  public void takeOut(Class<?> kind, Criteria naming, Account person) {
    String collection = mongo.getCollectionName(kind);
    for (Document found : mongo.find(Query.query(naming), Document.class, collection)) {
      replace(collection, found, without(found, person));
    }
  }

  /** Whoever changes it at the same moment has loaded it with the person; it is done anew. */
  private void replace(String collection, Document found, Document changed) {
    Document same = new Document("_id", found.get("_id"));
    if (found.get(VERSION) instanceof Long version) {
      same.append(VERSION, version);
      changed.put(VERSION, version + 1);
    }
    mongo.getCollection(collection).replaceOne(same, changed);
  }

  private static Document without(Document document, Account person) {
    Document changed = new Document();
    document.forEach((name, value) -> changed.put(name, changed(value, person)));
    return changed;
  }

  private static @Nullable Object changed(@Nullable Object value, Account person) {
    return switch (value) {
      case String text when text.equals(person.id().value()) -> FormerMember.ID.value();
      case Document inner -> without(inner, person);
      case List<?> items ->
          items.stream()
              .filter(item -> !isAt(item, person.email()))
              .map(item -> changed(item, person))
              .collect(Collectors.toList());
      case null, default -> value;
    };
  }

  private static boolean isAt(Object item, String address) {
    return item instanceof Map<?, ?> fields
        && address.equalsIgnoreCase(Objects.toString(fields.get("email"), ""));
  }
}
