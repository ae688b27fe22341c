package eu.passerelle.insights;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.shared.Language;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Printable reports: on demand, or on fixed days. Each holds what the person who asks for it is
 * told, on the day it is made.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class RegionReports {

  /** How many reports somebody can order. */
  public static final int MOST_ORDERS = 10;

  private final ReportComposer composer;
  private final ReportPrinter printer;
  private final Insights insights;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final MongoTemplate mongo;

  RegionReports(
      ReportComposer composer,
      ReportPrinter printer,
      Insights insights,
      CurrentAccount current,
      AuditTrail audit,
      MongoTemplate mongo) {
    this.composer = composer;
    this.printer = printer;
    this.insights = insights;
    this.current = current;
    this.audit = audit;
    this.mongo = mongo;
  }

  /**
   * The report of today.
   *
   * @throws java.util.NoSuchElementException where there is nothing of that code
   */
  public RegionReport of(ReportTarget target, Language language) {
    return composer.of(target, language);
  }

  /** The same as PDF. */
  public byte[] pdf(ReportTarget target, Language language) {
    return printer.print(of(target, language));
  }

  /** What a target is called. */
  public String name(ReportTarget target, Language language) {
    return composer.name(target, language);
  }

  /** What the person asking has ordered. */
  public List<ReportOrder> orders() {
    return mongo.find(mine(), ReportOrder.class).stream()
        .sorted(Comparator.comparing(ReportOrder::next).thenComparing(ReportOrder::id))
        .toList();
  }

  /**
   * Orders a report for the person asking; an order for the same is replaced.
   *
   * @throws java.util.NoSuchElementException where there is nothing of that code
   * @throws IllegalStateException where they have ordered {@value #MOST_ORDERS} others
   */
  public void order(ReportTarget target, Language language, ReportOrder.Rhythm rhythm) {
    composer.name(target, language);
    ReportOrder order = ReportOrder.of(me(), target, language, rhythm, insights.today());
    long others = orders().stream().filter(known -> !known.id().equals(order.id())).count();
    if (others >= MOST_ORDERS) {
      throw new IllegalStateException("no more than %d orders".formatted(MOST_ORDERS));
    }
    mongo.save(order);
    audit.record("region-report.ordered", "region-report", target.key());
  }

  /** Takes an order of the person asking back. */
  public void cancel(ReportTarget target) {
    mongo.remove(mine().addCriteria(Criteria.where("target").is(target)), ReportOrder.class);
    audit.record("region-report.cancelled", "region-report", target.key());
  }

  /**
   * A report that was made on a fixed day.
   *
   * @param id by which its PDF is asked for
   */
  public record Edition(String id, String title, LocalDate day) {}

  /** What was made for the person asking, the last first. */
  public List<Edition> editions() {
    return mongo.query(ReportEdition.class).as(Edition.class).matching(mine()).all().stream()
        .sorted(Comparator.comparing(Edition::day).reversed().thenComparing(Edition::title))
        .toList();
  }

  /** The PDF of one that was made for the person asking. */
  public Optional<byte[]> edition(String id) {
    return Optional.ofNullable(
            mongo.findOne(mine().addCriteria(Criteria.where("_id").is(id)), ReportEdition.class))
        .map(ReportEdition::content);
  }

  private Query mine() {
    return Query.query(Criteria.where("account").is(me()));
  }

  private AccountId me() {
    return current.require().id();
  }
}
