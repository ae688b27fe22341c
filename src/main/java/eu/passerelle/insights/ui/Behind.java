package eu.passerelle.insights.ui;

import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.insights.BoardTables;
import eu.passerelle.insights.Measure;
import eu.passerelle.insights.Subject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The address of who and what a number counts. */
final class Behind {

  static final String MEASURE = "of";

  private Behind() {}

  /** Leads from numbers of a board to what they count, in the same scope. */
  static BoardTables.Drill drill(QueryParameters scope) {
    return (subject, measure, province) -> path(scope, subject, measure, province);
  }

  /** The address of what a number of a board counts. */
  static String path(
      QueryParameters scope, Subject subject, Measure measure, @Nullable String province) {
    Map<String, String> changed = new HashMap<>();
    put(changed, ScopeParameters.ACTIVITY, subject.activity());
    put(changed, ScopeParameters.TECHNOLOGY, subject.technology());
    put(changed, ScopeParameters.FIELD, subject.field());
    put(changed, MEASURE, measure.name().toLowerCase(Locale.ROOT));
    if (province != null) {
      changed.put(ScopeParameters.PROVINCE, province);
    }
    Map<String, String> kept = new HashMap<>();
    for (String name :
        new String[] {ScopeParameters.PROVINCE, ScopeParameters.CLUSTER, ScopeParameters.PERIOD}) {
      scope.getSingleParameter(name).ifPresent(value -> kept.put(name, value));
    }
    return InsightsNavigation.BEHIND
        + "?"
        + ScopeParameters.with(QueryParameters.simple(kept), changed).getQueryString();
  }

  private static void put(Map<String, String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  /** The measure of a parameter; businesses where it is none. */
  static Measure measure(String text) {
    return Measure.SHOWN.stream()
        .filter(measure -> measure.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(Measure.BUSINESSES);
  }
}
