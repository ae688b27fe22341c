package eu.passerelle.moderation;

import eu.passerelle.access.Account;
import eu.passerelle.access.PersonInDocuments;
import eu.passerelle.access.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What a person reported and decided; reports and decisions go on without their name. */
@Component
@Order(50)
class ReportData implements PersonalData {

  private final ReportRepository reports;
  private final PersonInDocuments documents;
  private final MongoTemplate mongo;

  ReportData(ReportRepository reports, PersonInDocuments documents, MongoTemplate mongo) {
    this.reports = reports;
    this.documents = documents;
    this.mongo = mongo;
  }

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public Object of(Account person) {
    return madeBy(person).stream()
        .map(report ->
            Map.of(
                "title", report.subject().title(),
                "text", report.text(),
                "status", report.state().name(),
                "createdAt", report.createdAt().toString()))
        .toList();
  }

  private List<Report> madeBy(Account person) {
    return mongo.find(
        Query.query(
            new Criteria()
                .orOperator(
                    Criteria.where("reporter.account").is(person.id()),
                    Criteria.where("reporter.address").regex(person.addressPattern()))),
        Report.class);
  }

  /** One that changes at the same moment is found again, with what it became. */
  @Override
  public void erase(Account person) {
    for (List<Report> left = madeBy(person); !left.isEmpty(); left = madeBy(person)) {
      left.forEach(this::forgetReporter);
    }
    documents.takeOut(
        Report.class,
        new Criteria()
            .orOperator(
                Criteria.where("decision.by").is(person.id()),
                Criteria.where("appeals.ruling.decision.by").is(person.id())),
        person);
  }

  private void forgetReporter(Report report) {
    try {
      reports.save(report.withoutReporter());
    } catch (OptimisticLockingFailureException e) {
      return;
    }
  }
}
