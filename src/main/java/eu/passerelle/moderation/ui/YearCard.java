package eu.passerelle.moderation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import eu.passerelle.moderation.YearOfReports;
import java.util.Map;

/** A year's reports in numbers. */
class YearCard extends Composite<Article> {

  YearCard(YearOfReports year) {
    DescriptionList facts = new DescriptionList();
    facts.addClassName("facts");
    fact(facts, "reports.year.received", String.valueOf(year.received()));
    addAll(facts, "report.reason.", year.byReason());
    addAll(facts, "report.outcome.", year.byOutcome());
    fact(facts, "reports.year.appeals", String.valueOf(year.appeals()));
    year.medianDays()
        .ifPresent(
            days -> fact(facts, "reports.year.median", getTranslation("reports.year.days", days)));
    getContent().addClassName("card");
    getContent().add(new H3(String.valueOf(year.year())), facts);
  }

  private void addAll(DescriptionList facts, String prefix, Map<?, Long> counts) {
    counts.forEach((value, count) -> fact(facts, prefix + value, String.valueOf(count)));
  }

  private void fact(DescriptionList facts, String key, String value) {
    facts.add(
        new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
  }
}
