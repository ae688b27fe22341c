package eu.passerelle.insights;

import static eu.passerelle.support.ActingAs.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.insights.RegionAtlas.Place;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every number on the boards is the one that counting the exported facts by hand gives. */
@ApplicationTest
class RecountTests {

  private static final Set<String> RESEARCH = Set.of("RESEARCH_UNIT", "RESEARCH_CENTRE");
  private static final Set<String> BUSINESSES = Set.of("COMPANY", "STARTUP");

  @Autowired private Insights insights;
  @Autowired private RegionAtlas atlas;
  @Autowired private LiveRegion region;
  @Autowired private Taxonomy taxonomy;
  @Autowired private ActingAs acting;

  private List<CSVRecord> organisations;
  private List<CSVRecord> listings;

  @BeforeEach
  void export() throws IOException {
    region.begin();
    acting.signIn(ANALYST);
    organisations = rows(insights.organisationsFile());
    listings = rows(insights.listingsFile());
  }

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  private static List<CSVRecord> rows(byte[] file) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(new String(file, StandardCharsets.UTF_8)))
        .getRecords();
  }

  private List<Scope> scopes() {
    LocalDate today = insights.today();
    OrganisationId cluster = new OrganisationId("org-cluster-passage");
    return List.of(
        Scope.all(Period.on(today)),
        Scope.all(Period.of(2020)),
        new Scope("60000", null, Period.on(today)),
        new Scope("outside", null, new Period(today.minusYears(1), today)),
        new Scope(null, cluster, Period.on(today)),
        new Scope("50000", cluster, Period.of(2024)));
  }

  private List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>(List.of(Subject.ALL));
    List<String> technologies = codes(Topic.Axis.TECHNOLOGY);
    List<String> fields = codes(Topic.Axis.FIELD);
    taxonomy.activities().forEach(activity -> subjects.add(Subject.activity(activity.code())));
    technologies.forEach(code -> subjects.add(Subject.technology(code)));
    fields.forEach(code -> subjects.add(Subject.field(code)));
    technologies.forEach(one -> fields.forEach(other -> subjects.add(Subject.of(one, other))));
    return subjects;
  }

  private List<String> codes(Topic.Axis axis) {
    return taxonomy.topics(axis).stream().map(Topic::code).toList();
  }

  @Test
  void boards() {
    for (Scope scope : scopes()) {
      Figures figures = insights.figures(scope);
      for (Subject subject : subjects()) {
        for (Measure measure : Measure.SHOWN) {
          assertThat(figures.count(subject, measure).value())
              .as("%s of %s in %s", measure, subject, scope)
              .isEqualTo(recount(subject, measure, scope, null));
        }
      }
    }
  }

  @Test
  void map() {
    Scope today = Scope.all(Period.on(insights.today()));
    Subject subject = Subject.technology("artificial-intelligence");
    for (Measure measure : Measure.OF_ORGANISATIONS) {
      for (Place place : atlas.of(subject, measure, today)) {
        assertThat(place.count().value())
            .isEqualTo(recount(subject, measure, today, place.municipality().nis()));
      }
    }
  }

  @Test
  void whoStandsBehindANumberIsAsManyAsItSays() {
    Scope today = Scope.all(Period.on(insights.today()));
    for (Subject subject : subjects().stream().limit(60).toList()) {
      for (Measure measure : Measure.OF_ORGANISATIONS) {
        assertThat(insights.behind(subject, measure, today).organisations())
            .hasSize(recount(subject, measure, today, null));
      }
    }
  }

  /** Counts lines of the export, by other code than the product's. */
  private int recount(
      Subject subject, Measure measure, Scope scope, @Nullable String municipality) {
    return (int)
        switch (measure) {
          case RESEARCH -> organisations(subject, RESEARCH, scope, municipality);
          case BUSINESSES -> organisations(subject, BUSINESSES, scope, municipality);
          case STARTUPS -> organisations(subject, Set.of("STARTUP"), scope, municipality);
          case ESTABLISHED -> organisations(subject, Set.of("COMPANY"), scope, municipality);
          case NEEDS -> listings(subject, "NEED", scope);
          case CAPABILITIES -> listings(subject, "CAPABILITY", scope);
        };
  }

  private long organisations(
      Subject subject, Set<String> kinds, Scope scope, @Nullable String municipality) {
    return organisations.stream()
        .filter(row -> kinds.contains(row.get("kind")))
        .filter(row ->
            row.get("founded").isEmpty()
                || Integer.parseInt(row.get("founded")) <= scope.period().until().getYear())
        .filter(row -> scope.province() == null || row.get("province").equals(scope.province()))
        .filter(row -> municipality == null || row.get("municipality").equals(municipality))
        .filter(row ->
            scope.cluster() == null
                || held(row.get("clusters"), scope.cluster().value(), scope.period()))
        .filter(row -> states(row.get("activities"), subject.activity(), scope.period()))
        .filter(row -> states(row.get("technologies"), subject.technology(), scope.period()))
        .filter(row -> states(row.get("fields"), subject.field(), scope.period()))
        .count();
  }

  private static boolean states(String cell, @Nullable String code, Period period) {
    return code == null || held(cell, code, period);
  }

  /** Whether a dated value of a cell held on a day of a period. */
  private static boolean held(String cell, String code, Period period) {
    return Stream.of(cell.split(" "))
        .filter(value -> value.startsWith(code + "@"))
        .map(value -> value.substring(code.length() + 1).split("\\.\\.", -1))
        .anyMatch(dates ->
            !LocalDate.parse(dates[0]).isAfter(period.until())
                && (dates[1].isEmpty() || LocalDate.parse(dates[1]).isAfter(period.from())));
  }

  private long listings(Subject subject, String kind, Scope scope) {
    return listings.stream()
        .filter(row -> row.get("kind").equals(kind) && subject.activity() == null)
        .filter(row -> has(row.get("technologies"), subject.technology()))
        .filter(row -> has(row.get("fields"), subject.field()))
        .filter(row -> !LocalDate.parse(row.get("from")).isAfter(scope.period().until()))
        .filter(row ->
            row.get("until").isEmpty()
                || LocalDate.parse(row.get("until")).isAfter(scope.period().from()))
        .filter(row -> scope.province() == null || row.get("province").equals(scope.province()))
        .filter(row ->
            scope.cluster() == null
                || organisations.stream()
                    .filter(one -> one.get("id").equals(row.get("organisation")))
                    .anyMatch(
                        one -> held(one.get("clusters"), scope.cluster().value(), scope.period())))
        .count();
  }

  private static boolean has(String cell, @Nullable String code) {
    return code == null || Arrays.asList(cell.split(" ")).contains(code);
  }
}
