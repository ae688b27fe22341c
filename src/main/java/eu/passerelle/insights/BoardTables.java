package eu.passerelle.insights;

import eu.passerelle.insights.FigureTable.Column;
import eu.passerelle.insights.FigureTable.Row;
import eu.passerelle.insights.FigureTable.Unit;
import eu.passerelle.insights.FigureTable.Value;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.shared.Texts;
import eu.passerelle.taxonomy.ActivityCategory;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Province;
import eu.passerelle.territories.Territories;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The boards' figures as tables, in a language. */
public final class BoardTables {

  /** Where it leads to look into a number; null where it does not lead anywhere. */
  @FunctionalInterface
  public interface Drill {
    @Nullable String path(Subject subject, Measure measure, @Nullable String province);
  }

  private final Figures figures;
  private final Taxonomy taxonomy;
  private final Territories territories;
  private final Texts texts;
  private final Drill drill;

  public BoardTables(
      Figures figures, Taxonomy taxonomy, Territories territories, Texts texts, Drill drill) {
    this.figures = figures;
    this.taxonomy = taxonomy;
    this.territories = territories;
    this.texts = texts;
    this.drill = drill;
  }

  /** How many there are of each measure that state a subject. */
  public FigureTable totals(Subject subject) {
    return new FigureTable(
        texts.get("insights.totals.title"),
        texts.get(
            "insights.totals.sentence",
            figures.share(subject, Measure.RESEARCH).orElse(0.0) / 100,
            figures.share(subject, Measure.BUSINESSES).orElse(0.0) / 100),
        texts.get("insights.topics.definition"),
        List.of(texts.get("insights.measure")),
        List.of(
            new Column(texts.get("insights.map.count"), Unit.COUNT),
            new Column(texts.get("insights.totals.share"), Unit.PERCENT)),
        Measure.SHOWN.stream()
            .map(measure -> {
              Count count = figures.count(subject, measure);
              return new Row(
                  List.of(name(measure)),
                  List.of(
                      Value.of(count, drill.path(subject, measure, null)),
                      Value.of(figures.share(subject, measure), count.isHidden())));
            })
            .toList());
  }

  /** Research, businesses, startups, needs and capabilities by technology or field. */
  public FigureTable byTopic(Topic.Axis axis) {
    return byTopic(axis, Subject.ALL);
  }

  /**
   * The same of those that state a field, by technology, or the reverse.
   *
   * @param within a technology, a field or all
   */
  FigureTable byTopic(Topic.Axis axis, Subject within) {
    Function<String, Subject> subject =
        axis == Topic.Axis.TECHNOLOGY
            ? code -> Subject.of(code, within.field())
            : code -> Subject.of(within.technology(), code);
    List<String> codes = codes(axis);
    String key = axis == Topic.Axis.TECHNOLOGY ? "technologies" : "fields";
    List<Column> columns = new ArrayList<>();
    for (Measure measure : Measure.SHOWN) {
      columns.add(new Column(name(measure), Unit.COUNT));
      columns.add(new Column(texts.get("insights.share-of", name(measure)), Unit.PERCENT));
    }
    return new FigureTable(
        texts.get("insights." + key + ".title"),
        mostOfEach(codes, subject),
        texts.get("insights.topics.definition"),
        List.of(texts.get("insights." + key)),
        columns,
        codes.stream()
            .map(code -> new Row(List.of(label(code)), countsAndShares(subject.apply(code))))
            .toList());
  }

  private List<Value> countsAndShares(Subject subject) {
    List<Value> values = new ArrayList<>();
    for (Measure measure : Measure.SHOWN) {
      Count count = figures.count(subject, measure);
      values.add(Value.of(count, drill.path(subject, measure, null)));
      values.add(Value.of(figures.share(subject, measure), count.isHidden()));
    }
    return values;
  }

  /** What research and businesses state most, as far as it is told. */
  private String mostOfEach(List<String> codes, Function<String, Subject> subject) {
    return Stream.of(Measure.RESEARCH, Measure.BUSINESSES)
        .flatMap(measure ->
            most(codes, subject, measure).stream()
                .map(code ->
                    texts.get(
                        "insights.most",
                        name(measure),
                        label(code),
                        figures.share(subject.apply(code), measure).orElse(0.0) / 100)))
        .collect(Collectors.joining(" "));
  }

  private Optional<String> most(
      List<String> codes, Function<String, Subject> subject, Measure measure) {
    return codes.stream()
        .filter(code -> figures.share(subject.apply(code), measure).orElse(0.0) > 0)
        .max(Comparator.comparing(code -> figures.share(subject.apply(code), measure).orElse(0.0)));
  }

  /** Businesses and research by activity category. */
  public FigureTable byActivity() {
    List<Column> columns = new ArrayList<>();
    for (Measure measure : Measure.OF_ORGANISATIONS) {
      columns.add(new Column(name(measure), Unit.COUNT));
      columns.add(new Column(texts.get("insights.share-of", name(measure)), Unit.PERCENT));
    }
    return new FigureTable(
        texts.get("insights.activities.title"),
        advancedSentence(),
        texts.get("insights.activities.definition"),
        List.of(texts.get("insights.activities")),
        columns,
        taxonomy.activities().stream()
            .map(ActivityCategory::code)
            .map(code ->
                new Row(
                    List.of(label(code)),
                    countsAndShares(Subject.activity(code)).subList(0, columns.size())))
            .toList());
  }

  private String advancedSentence() {
    Subject advanced = Subject.activity("advanced-ict");
    return texts.get(
        "insights.activities.sentence",
        figures.share(advanced, Measure.BUSINESSES).orElse(0.0) / 100,
        figures.share(advanced, Measure.RESEARCH).orElse(0.0) / 100);
  }

  /** Everything by province. */
  public FigureTable byProvince() {
    return byProvince(Subject.ALL);
  }

  /** What states a subject, by province. */
  FigureTable byProvince(Subject subject) {
    List<String> provinces =
        Stream.concat(
                territories.provinces().stream().map(Province::nis),
                Stream.of(OrganisationQuery.OUTSIDE))
            .toList();
    String first =
        provinces.stream()
            .filter(nis -> !figures.count(subject, nis, Measure.BUSINESSES).isHidden())
            .max(
                Comparator.comparing(nis ->
                    Optional.ofNullable(figures.count(subject, nis, Measure.BUSINESSES).value())
                        .orElse(0)))
            .orElse(OrganisationQuery.OUTSIDE);
    return new FigureTable(
        texts.get("insights.provinces.title"),
        texts.get(
            "insights.provinces.sentence",
            province(first),
            Optional.ofNullable(figures.count(subject, first, Measure.BUSINESSES).value())
                .orElse(0)),
        texts.get("insights.provinces.definition"),
        List.of(texts.get("insights.province")),
        Measure.SHOWN.stream().map(measure -> new Column(name(measure), Unit.COUNT)).toList(),
        provinces.stream()
            .map(nis ->
                new Row(
                    List.of(province(nis)),
                    Measure.SHOWN.stream()
                        .map(measure ->
                            Value.of(
                                figures.count(subject, nis, measure),
                                drill.path(subject, measure, nis)))
                        .toList()))
            .toList());
  }

  /** A cell of the divergence board. */
  public record Cell(String technology, String field, Optional<Double> divergence) {}

  /** The cells of the divergence board, the greatest difference first. */
  public List<Cell> cells(Measure first, Measure second) {
    List<Cell> cells = new ArrayList<>();
    for (String technology : codes(Topic.Axis.TECHNOLOGY)) {
      for (String field : codes(Topic.Axis.FIELD)) {
        cells.add(
            new Cell(
                technology,
                field,
                figures.divergence(Subject.of(technology, field), first, second)));
      }
    }
    return cells;
  }

  /**
   * Technologies by fields, each cell with all its figures.
   *
   * @param cells in the order to show them
   */
  public FigureTable divergences(List<Cell> cells, Measure first, Measure second) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(texts.get("insights.divergence"), Unit.POINTS));
    for (Measure measure : Measure.SHOWN) {
      columns.add(new Column(name(measure), Unit.COUNT));
      columns.add(new Column(texts.get("insights.share-of", name(measure)), Unit.PERCENT));
    }
    return new FigureTable(
        texts.get("insights.divergence.title", name(first), name(second)),
        divergenceSentence(first, second),
        texts.get("insights.divergence.definition", name(first), name(second)),
        List.of(texts.get("insights.technology"), texts.get("insights.field")),
        columns,
        cells.stream().map(this::row).toList());
  }

  private Row row(Cell cell) {
    List<Value> values = new ArrayList<>();
    Subject subject = Subject.of(cell.technology(), cell.field());
    values.add(Value.of(cell.divergence(), cell.divergence().isEmpty()));
    values.addAll(countsAndShares(subject));
    return new Row(List.of(label(cell.technology()), label(cell.field())), values);
  }

  /** Where one of the two is furthest above the other. */
  private String divergenceSentence(Measure first, Measure second) {
    return cells(first, second).stream()
        .filter(cell -> cell.divergence().isPresent())
        .max(Comparator.comparing(cell -> cell.divergence().orElse(0.0)))
        .map(cell -> {
          Subject subject = Subject.of(cell.technology(), cell.field());
          return texts.get(
              "insights.divergence.sentence",
              name(first),
              name(second),
              label(cell.technology()),
              label(cell.field()),
              figures.share(subject, first).orElse(0.0) / 100,
              figures.share(subject, second).orElse(0.0) / 100);
        })
        .orElse(texts.get("insights.nothing"));
  }

  /** The codes of an axis in the order of the taxonomy. */
  public List<String> codes(Topic.Axis axis) {
    return taxonomy.topics(axis).stream().map(Topic::code).toList();
  }

  /** The name of a code. */
  public String label(String code) {
    return taxonomy.label(code, texts.language());
  }

  private String name(Measure measure) {
    return texts.get("insights.measure." + measure);
  }

  private String province(String nis) {
    return territories
        .province(nis)
        .map(found -> found.labels().in(texts.language()))
        .orElse(texts.get("territory.outside"));
  }
}
