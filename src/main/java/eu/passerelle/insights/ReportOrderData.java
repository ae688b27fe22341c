package eu.passerelle.insights;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The reports that a person has ordered, and those made for them. */
@Component
@Order(60)
class ReportOrderData implements PersonalData {

  private final MongoTemplate mongo;

  ReportOrderData(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public String name() {
    return "reports-ordered";
  }

  @Override
  public Object of(Account person) {
    List<Map<String, String>> orders =
        mongo.find(of(person.id()), ReportOrder.class).stream()
            .map(order ->
                Map.of(
                    "report", order.target().key(),
                    "rhythm", order.rhythm().name(),
                    "next", order.next().toString()))
            .toList();
    return orders;
  }

  @Override
  public void erase(Account person) {
    mongo.remove(of(person.id()), ReportOrder.class);
    mongo.remove(of(person.id()), ReportEdition.class);
  }

  private static Query of(AccountId person) {
    return Query.query(Criteria.where("account").is(person));
  }
}
