package eu.passerelle.demo;

import eu.passerelle.organisations.Census;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.territories.Territories;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Generates the organisations of the demonstration region beside those written by hand, so that the
 * totals are those of {@link PublishedFigures}. The same hand-written ones and the same day give
 * the same region, name for name; nothing asks a clock.
 */
final class RegionGenerator {

  /** The last year in which a generated business was founded. */
  static final int LAST_FOUNDATION = 2024;

  private final Territories territories;
  private final NameBook book;
  private final Sentences sentences;
  private final LocalDate reference;

  /**
   * A generator, for one use.
   *
   * @param reference the day the region is seen on; no fact begins later
   */
  RegionGenerator(
      Territories territories, NameBook book, Sentences sentences, LocalDate reference) {
    if (reference.getYear() <= LAST_FOUNDATION) {
      throw new IllegalArgumentException(
          "illegal reference day: %s; must lie after %d".formatted(reference, LAST_FOUNDATION));
    }
    this.territories = territories;
    this.book = book;
    this.sentences = sentences;
    this.reference = reference;
  }

  /** The organisations that are missing beside the given ones. */
  List<Organisation> generate(List<Organisation> given) {
    Census<Organisation> census = new Census<>(given, reference);
    NameRegister register = new NameRegister(given, book.avoided());
    NameComposer names = new NameComposer(book, register);
    InventedNumbers numbers = InventedNumbers.apartFrom(given);
    List<Organisation> units =
        new ResearchUnitGenerator(territories, new UnitNames(book, register), sentences, reference)
            .generate(census.researchUnits(), inventedUniversities(given));
    List<Organisation> actors =
        new SupportGenerator(territories, names, numbers, sentences, reference)
            .generate(census.supportActors());
    List<BusinessDraft> drafts = new BusinessPlanner(census.businesses()).plan();
    new SpinOffs(units).chooseFrom(drafts);
    BusinessGenerator businesses =
        new BusinessGenerator(territories, names, numbers, sentences, reference);
    ChangesSince2018 changes = new ChangesSince2018(reference);
    return Stream.of(
            units.stream().map(changes::applyTo),
            actors.stream(),
            drafts.stream().map(businesses::generate).map(changes::applyTo))
        .flatMap(generated -> generated)
        .toList();
  }

  private static List<Organisation> inventedUniversities(List<Organisation> given) {
    return given.stream()
        .filter(organisation -> organisation.kind() == OrganisationKind.UNIVERSITY)
        .filter(organisation -> organisation.status() == OrganisationStatus.VALIDATED)
        .sorted(Comparator.comparing(university -> university.id().value()))
        .toList();
  }
}
