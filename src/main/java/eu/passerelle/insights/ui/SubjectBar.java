package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.insights.Subject;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.ActivityCategory;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Chooses what figures are about: an activity, a technology, a field. */
class SubjectBar extends Composite<Div> {

  SubjectBar(QueryParameters parameters, Taxonomy taxonomy, BiConsumer<String, String> choose) {
    getContent().addClassName("scope");
    getContent()
        .add(
            ScopeBar.field(
                "insights.technology",
                topics(taxonomy, Topic.Axis.TECHNOLOGY),
                Behind.TECHNOLOGY,
                parameters,
                choose),
            ScopeBar.field(
                "insights.field",
                topics(taxonomy, Topic.Axis.FIELD),
                Behind.FIELD,
                parameters,
                choose),
            ScopeBar.field(
                "insights.activities", activities(taxonomy), Behind.ACTIVITY, parameters, choose));
  }

  private static Map<String, String> topics(Taxonomy taxonomy, Topic.Axis axis) {
    Map<String, String> names = new LinkedHashMap<>();
    taxonomy
        .topics(axis)
        .forEach(topic -> names.put(topic.code(), topic.labels().in(Reader.language())));
    return names;
  }

  private static Map<String, String> activities(Taxonomy taxonomy) {
    Map<String, String> names = new LinkedHashMap<>();
    for (ActivityCategory activity : taxonomy.activities()) {
      names.put(activity.code(), activity.labels().in(Reader.language()));
    }
    return names;
  }

  /** The subject of an address; what the taxonomy does not know is left out. */
  static Subject read(QueryParameters parameters, Taxonomy taxonomy) {
    return new Subject(
        parameters
            .getSingleParameter(Behind.ACTIVITY)
            .filter(activities(taxonomy)::containsKey)
            .orElse(null),
        topic(parameters, Behind.TECHNOLOGY, taxonomy),
        topic(parameters, Behind.FIELD, taxonomy));
  }

  private static @Nullable String topic(
      QueryParameters parameters, String name, Taxonomy taxonomy) {
    return parameters
        .getSingleParameter(name)
        .filter(code -> taxonomy.topic(code).isPresent())
        .orElse(null);
  }
}
