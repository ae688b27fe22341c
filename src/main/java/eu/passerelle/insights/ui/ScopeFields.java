package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.insights.Insights;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.ActivityCategory;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Province;
import eu.passerelle.territories.Territories;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Fields that choose what a board looks at. Each stands for a parameter of its address. */
class ScopeFields {

  private final QueryParameters parameters;
  private final Insights insights;
  private final Taxonomy taxonomy;
  private final Territories territories;
  private final BiConsumer<String, String> choose;

  /**
   * @param choose takes the parameter that changed and its value, empty for none
   */
  ScopeFields(
      QueryParameters parameters,
      Insights insights,
      Taxonomy taxonomy,
      Territories territories,
      BiConsumer<String, String> choose) {
    this.parameters = parameters;
    this.insights = insights;
    this.taxonomy = taxonomy;
    this.territories = territories;
    this.choose = choose;
  }

  /** Some fields beside each other. */
  static Div row(Component... fields) {
    Div row = new Div(fields);
    row.addClassName("scope");
    return row;
  }

  ComboBox<String> province() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Province province : territories.provinces()) {
      names.put(province.nis(), province.labels().in(Reader.language()));
    }
    names.put(OrganisationQuery.OUTSIDE, Reader.texts().get("territory.outside"));
    return oneOrAll("insights.province", names, ScopeParameters.PROVINCE);
  }

  ComboBox<String> cluster() {
    Map<String, String> names = new LinkedHashMap<>();
    insights.clusters().forEach(cluster -> names.put(cluster.id().value(), cluster.name()));
    return oneOrAll("insights.cluster", names, ScopeParameters.CLUSTER);
  }

  Select<String> period() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("", Reader.texts().get("insights.period.today"));
    names.put(ScopeParameters.YEAR, Reader.texts().get("insights.period.year"));
    IntStream.iterate(
            insights.today().getYear() - 1,
            year -> year >= ScopeParameters.FIRST_YEAR,
            year -> year - 1)
        .mapToObj(String::valueOf)
        .forEach(year -> names.put(year, year));
    return one("insights.period", names, ScopeParameters.PERIOD);
  }

  /** A technology, a field and an activity. */
  Div subject() {
    Map<String, String> activities = new LinkedHashMap<>();
    for (ActivityCategory activity : taxonomy.activities()) {
      activities.put(activity.code(), activity.labels().in(Reader.language()));
    }
    return row(
        oneOrAll("insights.technology", topics(Topic.Axis.TECHNOLOGY), ScopeParameters.TECHNOLOGY),
        oneOrAll("insights.field", topics(Topic.Axis.FIELD), ScopeParameters.FIELD),
        oneOrAll("insights.activities", activities, ScopeParameters.ACTIVITY));
  }

  private Map<String, String> topics(Topic.Axis axis) {
    Map<String, String> names = new LinkedHashMap<>();
    taxonomy
        .topics(axis)
        .forEach(topic -> names.put(topic.code(), topic.labels().in(Reader.language())));
    return names;
  }

  /** A topic of an axis, the usual one first, which no parameter means. */
  Select<String> topic(String label, Topic.Axis axis, String usual, String parameter) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(usual, taxonomy.label(usual, Reader.language()));
    topics(axis).forEach(names::putIfAbsent);
    return one(label, names, parameter);
  }

  /** A choice of one or none; what it does not know is as if nothing were chosen. */
  ComboBox<String> oneOrAll(String label, Map<String, String> names, String parameter) {
    ComboBox<String> box = new ComboBox<>();
    box.setLabel(box.getTranslation(label));
    box.setItems(names.keySet());
    box.setItemLabelGenerator(code -> names.getOrDefault(code, code));
    box.setPlaceholder(box.getTranslation("insights.all"));
    box.setClearButtonVisible(true);
    parameters.getSingleParameter(parameter).filter(names::containsKey).ifPresent(box::setValue);
    box.addValueChangeListener(
        change -> choose.accept(parameter, change.getValue() == null ? "" : change.getValue()));
    return box;
  }

  /** A choice of one among a few, the first being the one that no parameter means. */
  Select<String> one(String label, Map<String, String> names, String parameter) {
    Select<String> select = new Select<>();
    select.setLabel(select.getTranslation(label));
    select.setItems(names.keySet());
    select.setItemLabelGenerator(code -> names.getOrDefault(code, code));
    select.setValue(
        parameters
            .getSingleParameter(parameter)
            .filter(names::containsKey)
            .orElse(names.keySet().iterator().next()));
    select.addValueChangeListener(change -> choose.accept(parameter, change.getValue()));
    return select;
  }
}
