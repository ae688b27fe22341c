package eu.passerelle.insights.ui;

import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Period;
import eu.passerelle.insights.Scope;
import eu.passerelle.insights.Subject;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Territories;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a board looks at, as it stands in the address. What cannot be read there, or is not in the
 * region, is left out.
 */
final class ScopeParameters {

  static final String PROVINCE = "province";
  static final String CLUSTER = "cluster";
  static final String PERIOD = "period";
  static final String ACTIVITY = "activity";
  static final String TECHNOLOGY = "technology";
  static final String FIELD = "field";

  /** The last twelve months, as a period's parameter; without one it is today. */
  static final String YEAR = "12-months";

  /** The first year that can be chosen as a period. */
  static final int FIRST_YEAR = 2018;

  /** The first year whose days can be looked at. */
  static final int EARLIEST_YEAR = 1990;

  private ScopeParameters() {}

  static Scope scope(QueryParameters parameters, Insights insights, Territories territories) {
    return new Scope(
        parameters
            .getSingleParameter(PROVINCE)
            .filter(nis ->
                nis.equals(OrganisationQuery.OUTSIDE) || territories.province(nis).isPresent())
            .orElse(null),
        parameters
            .getSingleParameter(CLUSTER)
            .filter(id -> !id.isBlank())
            .map(OrganisationId::new)
            .filter(id ->
                insights.find(id).filter(one -> one.kind() == OrganisationKind.CLUSTER).isPresent())
            .orElse(null),
        period(parameters.getSingleParameter(PERIOD).orElse(""), insights.today()));
  }

  /** What figures are about. */
  static Subject subject(QueryParameters parameters, Taxonomy taxonomy) {
    return new Subject(
        parameters
            .getSingleParameter(ACTIVITY)
            .filter(code ->
                taxonomy.activities().stream().anyMatch(activity -> activity.code().equals(code)))
            .orElse(null),
        topic(parameters, TECHNOLOGY, Topic.Axis.TECHNOLOGY, taxonomy).orElse(null),
        topic(parameters, FIELD, Topic.Axis.FIELD, taxonomy).orElse(null));
  }

  /** The code of a topic of an axis. */
  static Optional<String> topic(
      QueryParameters parameters, String name, Topic.Axis axis, Taxonomy taxonomy) {
    return parameters
        .getSingleParameter(name)
        .flatMap(taxonomy::topic)
        .filter(topic -> topic.axis() == axis)
        .map(Topic::code);
  }

  private static Period period(String text, LocalDate today) {
    if (text.equals(YEAR)) {
      return new Period(today.minusYears(1), today);
    }
    if (text.matches("\\d{4}")) {
      int year = Integer.parseInt(text);
      return year >= FIRST_YEAR && year < today.getYear() ? Period.of(year) : Period.on(today);
    }
    return Period.on(today);
  }

  /** The parameters of an address with some of them set otherwise; empty ones are left out. */
  static QueryParameters with(QueryParameters parameters, Map<String, String> changed) {
    Map<String, String> all = new LinkedHashMap<>();
    parameters.getParameters().forEach((name, values) -> all.put(name, values.getFirst()));
    all.putAll(changed);
    all.values().removeIf(String::isBlank);
    return QueryParameters.simple(all);
  }
}
