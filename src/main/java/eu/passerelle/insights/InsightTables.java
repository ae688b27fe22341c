package eu.passerelle.insights;

import eu.passerelle.insights.Bridges.End;
import eu.passerelle.insights.Bridges.Flow;
import eu.passerelle.insights.Bridges.Link;
import eu.passerelle.insights.Bridges.Node;
import eu.passerelle.insights.Bridges.Step;
import eu.passerelle.insights.Bridges.Traffic;
import eu.passerelle.insights.Ecosystems.Group;
import eu.passerelle.insights.FigureTable.Column;
import eu.passerelle.insights.FigureTable.Row;
import eu.passerelle.insights.FigureTable.Unit;
import eu.passerelle.insights.FigureTable.Value;
import eu.passerelle.insights.RegionAtlas.Place;
import eu.passerelle.insights.SupportChain.Stage;
import eu.passerelle.insights.Trends.Point;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.shared.Texts;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the boards beside the barometer show, as tables in a language. */
public final class InsightTables {

  private final Texts texts;
  private final TopicNames names;
  private final Territories territories;

  public InsightTables(Taxonomy taxonomy, Territories territories, Texts texts) {
    this.texts = texts;
    this.territories = territories;
    names = new TopicNames(taxonomy, texts);
  }

  /** A count in a sentence, nought where it is hidden. */
  private static int number(Count count) {
    return Optional.ofNullable(count.value()).orElse(0);
  }

  private Column count(String key) {
    return new Column(texts.get(key), Unit.COUNT);
  }

  /** Orphans by technology beside all open listings. */
  public FigureTable orphans(ListingKind kind, Orphans.Counts counts) {
    String key = "insights.orphans." + kind;
    Measure measure = Measure.of(kind);
    return new FigureTable(
        texts.get(key + ".title"),
        sentence(
            key + ".sentence",
            counts.orphans().count(Subject.ALL, measure),
            counts.open().count(Subject.ALL, measure)),
        texts.get("insights.orphans.definition", Orphans.DAYS),
        List.of(texts.get("insights.technology")),
        List.of(
            count("insights.orphans"),
            count("insights.measure." + measure),
            new Column(texts.get("insights.orphans.share"), Unit.PERCENT)),
        names.technologies().stream().map(code -> orphans(code, measure, counts)).toList());
  }

  private String sentence(String key, Count orphans, Count open) {
    return orphans.isHidden() || open.isHidden()
        ? texts.get("insights.hidden")
        : texts.get(key, number(orphans), number(open));
  }

  private Row orphans(String code, Measure measure, Orphans.Counts counts) {
    Count orphans = counts.orphans().count(Subject.technology(code), measure);
    Count open = counts.open().count(Subject.technology(code), measure);
    return new Row(
        List.of(names.of(code)),
        List.of(
            Value.of(orphans),
            Value.of(open),
            Value.of(orphans.shareOf(open), orphans.isHidden() || open.isHidden())));
  }

  /** How some measures of a subject went. */
  public FigureTable trend(Subject subject, List<Measure> measures, List<Point> points) {
    List<Column> columns = new ArrayList<>();
    for (Measure measure : measures) {
      columns.add(new Column(names.of(measure), Unit.COUNT));
      columns.add(new Column(texts.get("insights.share-of", names.of(measure)), Unit.PERCENT));
    }
    return new FigureTable(
        texts.get("insights.trend.title", names.of(subject)),
        growth(measures, points),
        texts.get("insights.trend.definition"),
        List.of(texts.get("insights.trend.day")),
        columns,
        points.stream()
            .map(point ->
                new Row(
                    List.of(texts.date(point.day())),
                    measures.stream().flatMap(measure -> values(point, measure)).toList()))
            .toList());
  }

  private static Stream<Value> values(Point point, Measure measure) {
    Double share = point.shares().get(measure);
    return Stream.of(
        Value.of(point.count(measure)),
        Value.of(Optional.ofNullable(share), point.count(measure).isHidden()));
  }

  private String growth(List<Measure> measures, List<Point> points) {
    Point first = points.getFirst();
    Point last = points.getLast();
    return measures.stream()
        .map(measure ->
            Trends.growth(first, last, measure)
                .map(growth ->
                    texts.get(
                        "insights.trend.growth",
                        names.of(measure),
                        growth / 100,
                        number(first.count(measure)),
                        number(last.count(measure)),
                        texts.date(first.day())))
                .orElse(texts.get("insights.trend.untold", names.of(measure))))
        .reduce("", (one, other) -> one.isEmpty() ? other : one + " " + other);
  }

  /** Municipalities by density, the densest first. */
  public FigureTable atlas(Subject subject, Measure measure, List<Place> places) {
    List<Place> sorted =
        places.stream()
            .sorted(Comparator.comparing((Place place) -> place.density().orElse(-1.0)).reversed())
            .toList();
    Place densest = sorted.getFirst();
    return new FigureTable(
        texts.get("insights.map.title", names.of(measure), names.of(subject)),
        densest.density().orElse(0.0) > 0
            ? texts.get(
                "insights.map.sentence",
                densest.municipality().name().in(texts.language()),
                densest.density().orElse(0.0))
            : texts.get("insights.nothing"),
        texts.get("insights.map.definition"),
        List.of(texts.get("insights.municipality"), texts.get("insights.province")),
        List.of(
            new Column(names.of(measure), Unit.COUNT),
            new Column(texts.get("insights.map.density"), Unit.RATE),
            count("insights.map.population")),
        sorted.stream().map(this::place).toList());
  }

  private Row place(Place place) {
    return new Row(
        List.of(
            place.municipality().name().in(texts.language()),
            territories
                .province(place.municipality().province())
                .map(province -> province.labels().in(texts.language()))
                .orElse("")),
        List.of(
            Value.of(place.count()),
            Value.of(place.density(), place.count().isHidden()),
            Value.of(place.municipality().population())));
  }

  /** Who supports at which stage, by technology. */
  public FigureTable support(List<Stage> stages) {
    List<Column> columns = new ArrayList<>();
    columns.add(count("insights.support.actors"));
    columns.add(count("insights.support.without"));
    names.technologies().forEach(code -> columns.add(new Column(names.of(code), Unit.COUNT)));
    int actors = (int) distinct(stages, one -> true);
    int without = (int) distinct(stages, one -> !one.digitalExpertise());
    return new FigureTable(
        texts.get("insights.support.title"),
        texts.get("insights.support.sentence", without, actors),
        texts.get("insights.support.definition"),
        List.of(texts.get("insights.support.stage")),
        columns,
        stages.stream().map(this::stage).toList());
  }

  private static long distinct(List<Stage> stages, Predicate<OrganisationFacts> condition) {
    return stages.stream()
        .flatMap(stage -> stage.actors().stream())
        .filter(condition)
        .map(OrganisationFacts::id)
        .distinct()
        .count();
  }

  private Row stage(Stage stage) {
    List<Value> values = new ArrayList<>();
    values.add(Value.of(stage.actors().size()));
    values.add(Value.of(stage.withoutExpertise()));
    names
        .technologies()
        .forEach(code ->
            values.add(Value.of(stage.byTechnology().getOrDefault(code, List.of()).size())));
    return new Row(List.of(texts.get("stage." + stage.stage())), values);
  }

  /** Clusters, or ecosystems, side by side. */
  public FigureTable groups(String key, List<Group> groups, Function<Group, String> path) {
    return new FigureTable(
        texts.get("insights." + key + ".title"),
        groups.stream()
            .filter(group -> group.members().value() != null)
            .max(Comparator.comparing(group -> number(group.members())))
            .map(group ->
                texts.get("insights." + key + ".sentence", name(group), number(group.members())))
            .orElse(texts.get("insights.nothing")),
        texts.get("insights." + key + ".definition"),
        List.of(
            texts.get("insights." + key + ".name"),
            texts.get("insights.groups.technologies"),
            texts.get("insights.groups.fields")),
        List.of(
            count("insights.groups.members"),
            count("insights.measure.RESEARCH"),
            count("insights.measure.BUSINESSES"),
            count("insights.measure.STARTUPS"),
            count("insights.groups.projects"),
            count("insights.measure.NEEDS"),
            count("insights.measure.CAPABILITIES"),
            count("insights.groups.introductions"),
            count("insights.groups.agreements")),
        groups.stream().map(group -> group(group, path.apply(group))).toList());
  }

  private Row group(Group group, String path) {
    return new Row(
        List.of(
            name(group),
            names.of(group.technologies()),
            names.of(group.targets().isEmpty() ? group.fields() : group.targets())),
        List.of(
            Value.of(group.members(), path),
            Value.of(group.research()),
            Value.of(group.businesses()),
            Value.of(group.startups()),
            Value.of(group.projects()),
            Value.of(group.needs()),
            Value.of(group.capabilities()),
            Value.of(group.introductions()),
            Value.of(group.agreements())));
  }

  private String name(Group group) {
    return group.name().isEmpty() ? names.of(group.id()) : group.name();
  }

  /** What flows, link by link. */
  public FigureTable bridges(Traffic traffic, Flow flow) {
    return new FigureTable(
        texts.get("insights.bridges." + traffic),
        flow.links().stream()
            .filter(link -> link.from().step() == Step.TECHNOLOGY)
            .findFirst()
            .map(link ->
                texts.get(
                    "insights.bridges.sentence",
                    number(flow.crossings()),
                    name(link.from()),
                    name(link.to()),
                    link.count()))
            .orElse(texts.get("insights.nothing")),
        texts.get("insights.bridges.definition." + traffic),
        List.of(texts.get("insights.bridges.from"), texts.get("insights.bridges.to")),
        List.of(count("insights.bridges.count")),
        flow.links().stream().map(this::link).toList());
  }

  private Row link(Link link) {
    return new Row(List.of(name(link.from()), name(link.to())), List.of(Value.of(link.count())));
  }

  /** A place of a flow in words. */
  public String name(Node node) {
    return switch (node.step()) {
      case OFFERING, SEEKING -> texts.get("insights.bridges.end." + End.valueOf(node.code()));
      case TECHNOLOGY, FIELD -> names.of(node.code());
    };
  }

  /** A support gap as a sentence. */
  public String gap(SupportChain.Gap gap) {
    return texts.get(
        "insights.gap." + gap.stage(),
        Map.of(
            "technology", names.of(gap.technology()),
            "businesses", some("businesses", gap.businesses()),
            "needs", some("needs", gap.needs())));
  }

  private String some(String what, Count count) {
    return count.value() == null
        ? texts.get("insights.gap." + what + ".hidden")
        : texts.get("insights.gap." + what, count.value());
  }
}
