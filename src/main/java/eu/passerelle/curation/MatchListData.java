package eu.passerelle.curation;

import eu.passerelle.access.Account;
import eu.passerelle.access.PersonInDocuments;
import eu.passerelle.access.PersonalData;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** The lists that a person began; they are their cluster's and go on without their name. */
@Component
@Order(40)
class MatchListData implements PersonalData {

  private final MatchListRepository lists;
  private final PersonInDocuments documents;

  MatchListData(MatchListRepository lists, PersonInDocuments documents) {
    this.lists = lists;
    this.documents = documents;
  }

  @Override
  public String name() {
    return "matchLists";
  }

  @Override
  public Object of(Account person) {
    return lists.findByAuthor(person.id()).stream()
        .map(list -> Map.of("title", list.title(), "createdAt", list.createdAt().toString()))
        .toList();
  }

  @Override
  public void erase(Account person) {
    documents.takeOut(MatchList.class, Criteria.where("author").is(person.id()), person);
  }
}
