package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.insights.OrganisationFacts;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.territories.Province;
import eu.passerelle.territories.Territories;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Chooses what a board looks at: a province, a cluster, a period. */
class ScopeBar extends Composite<Div> {

  /**
   * All three.
   *
   * @param choose takes the parameter that changed and its value, empty for none
   */
  ScopeBar(
      QueryParameters parameters,
      Territories territories,
      List<OrganisationFacts> clusters,
      LocalDate today,
      BiConsumer<String, String> choose) {
    this(
        province(parameters, territories, choose),
        cluster(parameters, clusters, choose),
        period(parameters, today, choose));
  }

  private ScopeBar(Component... fields) {
    getContent().addClassName("scope");
    getContent().add(fields);
  }

  /** A province and a cluster. */
  static ScopeBar ofPlaces(
      QueryParameters parameters,
      Territories territories,
      List<OrganisationFacts> clusters,
      BiConsumer<String, String> choose) {
    return new ScopeBar(
        province(parameters, territories, choose), cluster(parameters, clusters, choose));
  }

  /** A cluster and a period. */
  static ScopeBar ofClusters(
      QueryParameters parameters,
      List<OrganisationFacts> clusters,
      LocalDate today,
      BiConsumer<String, String> choose) {
    return new ScopeBar(cluster(parameters, clusters, choose), period(parameters, today, choose));
  }

  /** A period. */
  static ScopeBar ofPeriods(
      QueryParameters parameters, LocalDate today, BiConsumer<String, String> choose) {
    return new ScopeBar(period(parameters, today, choose));
  }

  private static ComboBox<String> province(
      QueryParameters parameters, Territories territories, BiConsumer<String, String> choose) {
    return field(
        "insights.province", provinces(territories), ScopeParameters.PROVINCE, parameters, choose);
  }

  static ComboBox<String> cluster(
      QueryParameters parameters,
      List<OrganisationFacts> clusters,
      BiConsumer<String, String> choose) {
    return field("insights.cluster", named(clusters), ScopeParameters.CLUSTER, parameters, choose);
  }

  private static Map<String, String> provinces(Territories territories) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Province province : territories.provinces()) {
      names.put(province.nis(), province.labels().in(Reader.language()));
    }
    names.put(OrganisationQuery.OUTSIDE, Reader.texts().get("territory.outside"));
    return names;
  }

  private static Map<String, String> named(List<OrganisationFacts> clusters) {
    Map<String, String> names = new LinkedHashMap<>();
    clusters.forEach(cluster -> names.put(cluster.id().value(), cluster.name()));
    return names;
  }

  /** A field of one parameter; what it does not know is as if nothing were chosen. */
  static ComboBox<String> field(
      String label,
      Map<String, String> names,
      String parameter,
      QueryParameters parameters,
      BiConsumer<String, String> choose) {
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

  private static Select<String> period(
      QueryParameters parameters, LocalDate today, BiConsumer<String, String> choose) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("", Reader.texts().get("insights.period.today"));
    names.put(ScopeParameters.YEAR, Reader.texts().get("insights.period.year"));
    IntStream.iterate(
            today.getYear() - 1, year -> year >= ScopeParameters.FIRST_YEAR, year -> year - 1)
        .mapToObj(String::valueOf)
        .forEach(year -> names.put(year, year));
    return select("insights.period", names, ScopeParameters.PERIOD, parameters, choose);
  }

  /** A choice of one among a few, the first being the one that no parameter means. */
  static Select<String> select(
      String label,
      Map<String, String> names,
      String parameter,
      QueryParameters parameters,
      BiConsumer<String, String> choose) {
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
