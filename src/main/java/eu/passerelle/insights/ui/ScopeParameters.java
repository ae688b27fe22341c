package eu.passerelle.insights.ui;

import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.insights.Period;
import eu.passerelle.insights.Scope;
import eu.passerelle.organisations.OrganisationId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a board looks at, as it stands in the address. What cannot be read there is left out. */
final class ScopeParameters {

  static final String PROVINCE = "province";
  static final String CLUSTER = "cluster";
  static final String PERIOD = "period";

  /** The last twelve months, as a period's parameter; without one it is today. */
  static final String YEAR = "12-months";

  /** The first year that can be chosen as a period. */
  static final int FIRST_YEAR = 2018;

  /** The first year whose days can be looked at. */
  static final int EARLIEST_YEAR = 1990;

  private ScopeParameters() {}

  static Scope read(QueryParameters parameters, LocalDate today) {
    return new Scope(
        parameters.getSingleParameter(PROVINCE).filter(text -> !text.isBlank()).orElse(null),
        parameters.getSingleParameter(CLUSTER).map(OrganisationId::new).orElse(null),
        period(parameters.getSingleParameter(PERIOD).orElse(""), today));
  }

  /** A period by its parameter. */
  static Period period(String text, LocalDate today) {
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
