package eu.passerelle.introductions.ui;

import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.introductions.Funnel;
import eu.passerelle.organisations.OrganisationId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the ledger are counted, as it stands in the address. What is no day is left out.
 */
final class FunnelParameters {

  private static final String TECHNOLOGY = "technology";
  private static final String FIELD = "field";
  private static final String CLUSTER = "cluster";
  private static final String FROM = "from";
  private static final String UNTIL = "until";

  private FunnelParameters() {}

  static Funnel.Filter read(QueryParameters parameters) {
    return new Funnel.Filter(
        parameters.getSingleParameter(TECHNOLOGY).orElse(null),
        parameters.getSingleParameter(FIELD).orElse(null),
        parameters.getSingleParameter(CLUSTER).map(OrganisationId::new).orElse(null),
        day(parameters, FROM),
        day(parameters, UNTIL));
  }

  private static @Nullable LocalDate day(QueryParameters parameters, String name) {
    return parameters.getSingleParameter(name).flatMap(FunnelParameters::day).orElse(null);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static QueryParameters write(Funnel.Filter filter) {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, TECHNOLOGY, filter.technology());
    put(parameters, FIELD, filter.field());
    put(parameters, CLUSTER, filter.cluster() == null ? null : filter.cluster().value());
    put(parameters, FROM, filter.from());
    put(parameters, UNTIL, filter.until());
    return QueryParameters.simple(parameters);
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value.toString());
    }
  }
}
