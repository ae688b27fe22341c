package eu.passerelle.demo;

import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.shared.ConfigurationNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dates that an organisation's entry gives to its facts: {@code since}, the month or year from
 * which something it states holds, and {@code formerly}, what was true of it from one month or year
 * on, until another in which it was no more.
 */
final class WrittenDates {

  private final Codes codes;
  private final LocalDate reference;
  private final Map<String, ConfigurationNode> since;
  private final Map<String, ConfigurationNode> formerly;

  /**
   * @param reference the day after which no date may lie
   */
  WrittenDates(ConfigurationNode entry, Codes codes, LocalDate reference) {
    this.codes = codes;
    this.reference = reference;
    since = entry.find("since").map(ConfigurationNode::fields).orElseGet(HashMap::new);
    formerly = entry.find("formerly").map(ConfigurationNode::fields).orElseGet(HashMap::new);
  }

  /** The organisation with its facts dated so. */
  Organisation applyTo(Organisation organisation) {
    checkCodes(organisation);
    return organisation.withFacts(
        dated(organisation.activities(), codes::isActivity),
        dated(organisation.technologies(), codes::isTechnology),
        dated(organisation.fields(), codes::isField));
  }

  private void checkCodes(Organisation organisation) {
    Set<String> stated =
        Stream.of(organisation.activities(), organisation.technologies(), organisation.fields())
            .flatMap(List::stream)
            .map(DatedFact::code)
            .collect(Collectors.toSet());
    since.forEach((code, place) -> {
      if (!stated.contains(code)) {
        throw place.error("'%s' has a date but is not stated".formatted(code));
      }
    });
    formerly.forEach((code, place) -> {
      if (stated.contains(code)) {
        throw place.error("'%s' is stated as true today".formatted(code));
      }
      if (!codes.isActivity(code) && !codes.isTechnology(code) && !codes.isField(code)) {
        throw place.error("'%s' is not in the taxonomy".formatted(code));
      }
    });
  }

  private List<DatedFact> dated(List<DatedFact> stated, Predicate<String> isOfThisSort) {
    List<DatedFact> facts = new ArrayList<>(stated.stream().map(this::dated).toList());
    formerly.forEach((code, place) -> {
      if (isOfThisSort.test(code)) {
        facts.add(former(code, place));
      }
    });
    return facts;
  }

  private DatedFact dated(DatedFact fact) {
    ConfigurationNode from = since.get(fact.code());
    return from == null ? fact : new DatedFact(fact.code(), from.as(this::past), fact.until());
  }

  private DatedFact former(String code, ConfigurationNode place) {
    place.allow(Set.of("from", "until"));
    LocalDate from = place.field("from").as(this::past);
    return place.field("until").as(until -> new DatedFact(code, from, past(until)));
  }

  private LocalDate past(String text) {
    LocalDate day = MonthOrYear.parse(text).firstDay();
    if (day.isAfter(reference)) {
      throw new IllegalArgumentException("lies in the future");
    }
    return day;
  }
}
