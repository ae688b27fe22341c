package eu.passerelle.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.FigureTable.Unit;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Measure;
import eu.passerelle.insights.RegionAtlas;
import eu.passerelle.insights.RegionAtlas.Place;
import eu.passerelle.insights.Scope;
import eu.passerelle.insights.Subject;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures by municipality, for each 10,000 inhabitants. */
@Route(InsightsNavigation.MAP)
@PermitAll
class MapView extends BoardView {

  private static final String BY_COUNT = "count";
  private static final String SHOWN = "shown";

  private final RegionAtlas atlas;

  MapView(Insights insights, RegionAtlas atlas, Taxonomy taxonomy, Territories territories) {
    super(InsightsNavigation.MAP, "map", insights, taxonomy, territories);
    this.atlas = atlas;
  }

  @Override
  void narrow(Main page, ScopeFields fields) {
    Map<String, String> measures = new LinkedHashMap<>();
    List.of(
            Measure.BUSINESSES,
            Measure.STARTUPS,
            Measure.RESEARCH,
            Measure.NEEDS,
            Measure.CAPABILITIES)
        .forEach(measure ->
            measures.put(
                measure.name().toLowerCase(Locale.ROOT),
                getTranslation("insights.measure." + measure)));
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("", getTranslation("insights.map.density"));
    shown.put(BY_COUNT, getTranslation("insights.map.count"));
    Div what =
        ScopeFields.row(
            fields.one("insights.measure", measures, Behind.MEASURE),
            fields.one("insights.map.shown", shown, SHOWN));
    page.add(what, fields.subject(), ScopeFields.row(fields.cluster(), fields.period()));
  }

  @Override
  void show(Div board) {
    Scope scope = scope();
    Subject subject = subject();
    Measure measure = Behind.measure(parameter(Behind.MEASURE));
    List<Place> places = atlas.of(subject, measure, scope);
    FigureTable figures = tables().atlas(subject, measure, places);
    boolean density = !parameter(SHOWN).equals(BY_COUNT);
    RegionMap map =
        new RegionMap(
            figures.sentence(),
            Territories.BOUNDARIES,
            places.stream().map(place -> area(place, density)).toList(),
            density ? Unit.RATE : Unit.COUNT,
            getTranslation("insights.hidden.short"));
    board.add(panel(figures, map, "map"));
  }

  private RegionMap.Area area(Place place, boolean density) {
    String name = place.municipality().name().in(Reader.language());
    Integer count = place.count().value();
    return new RegionMap.Area(
        place.municipality().nis(),
        name,
        density ? place.density().orElse(null) : count == null ? null : Double.valueOf(count),
        count == null
            ? getTranslation("insights.hidden")
            : getTranslation(
                "insights.map.place",
                count,
                place.density().orElse(0.0),
                place.municipality().population()));
  }
}
