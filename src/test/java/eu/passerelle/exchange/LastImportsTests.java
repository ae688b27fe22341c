package eu.passerelle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.access.AccountId;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ApplicationTest
class LastImportsTests {

  private final MovableClock clock = new MovableClock(Instant.parse("2019-01-07T08:00:00Z"));
  private final AccountId account = AccountId.random();
  private final LastImport.Key key = new LastImport.Key(account, LastImport.Subject.LISTINGS);
  private final LastImports lastImports;
  private final MongoTemplate mongo;

  @Autowired
  LastImportsTests(MongoTemplate mongo, JobLocks locks) {
    this.mongo = mongo;
    lastImports = new LastImports(mongo, locks, clock);
  }

  @Test
  void aResultIsKeptForSevenDays() {
    LastImport done = done(begun());
    lastImports.begin(done);

    clock.move(Duration.ofDays(7).minusSeconds(1));
    assertThat(lastImports.find(key)).contains(done);

    clock.move(Duration.ofSeconds(1));
    assertThat(lastImports.find(key)).isEmpty();
    lastImports.removeOld();
    assertThat(mongo.findById(key, LastImport.class)).isNull();
  }

  @Test
  void anImportThatIsNotHeardOfAnyMoreWasInterrupted() {
    LastImport begun = begun();
    lastImports.begin(begun);
    clock.move(Duration.ofMinutes(1));
    lastImports.keep(begun.at(40, clock.instant()));
    clock.move(LastImports.SILENCE);
    assertThat(lastImports.find(key).orElseThrow().state()).isEqualTo(LastImport.State.RUNNING);

    clock.move(Duration.ofSeconds(1));

    assertThat(lastImports.find(key).orElseThrow())
        .satisfies(last -> {
          assertThat(last.state()).isEqualTo(LastImport.State.INTERRUPTED);
          assertThat(last.done()).isEqualTo(40);
        });
  }

  @Test
  void anImportBegunEarlierDoesNotTakeThePlaceOfALaterOne() {
    LastImport earlier = begun();
    lastImports.begin(earlier);
    LastImport later = begun();
    lastImports.begin(later);

    lastImports.keep(done(earlier));

    assertThat(lastImports.find(key)).contains(later);
  }

  @Test
  void whatWasForgottenDoesNotComeBack() {
    LastImport begun = begun();
    lastImports.begin(begun);
    lastImports.forget(key);

    lastImports.keep(done(begun));

    assertThat(lastImports.find(key)).isEmpty();
  }

  private LastImport begun() {
    return LastImport.begun(key, UUID.randomUUID().toString(), sheet(List.of()), clock.instant());
  }

  private LastImport done(LastImport begun) {
    return begun.ended(
        LastImport.State.DONE,
        List.of(
            new ImportedRow(
                2,
                RowFate.FAULTY,
                null,
                false,
                List.of(
                    Finding.in(Column.OWN_REFERENCE, Finding.Kind.REFERENCE_MISSING, List.of())))),
        sheet(List.of(new Sheet.Row(2, List.of("", "x")))),
        clock.instant());
  }

  private static Sheet sheet(List<Sheet.Row> rows) {
    return new Sheet(SheetFormat.CSV, ';', List.of("Your reference", "Title"), rows);
  }
}
