package eu.passerelle.demo;

import static eu.passerelle.demo.PublishedFigures.END_OF_2018;

import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets a share of the generated organisations take up something else after 2018, or give something
 * up. What is true today stays so, and so does what the published figures count at the end of 2018:
 * who was in advanced ICT, and who in the internet of things. How many change is an assumption of
 * the demonstration.
 */
final class ChangesSince2018 {

  private static final double TOOK_UP_ANOTHER_TECHNOLOGY = 0.4;
  private static final double TURNED_TO_ANOTHER_TECHNOLOGY = 0.2;
  private static final double GAVE_UP_A_TECHNOLOGY = 0.07;
  private static final double TOOK_UP_ANOTHER_ACTIVITY = 0.25;
  private static final double GAVE_UP_AN_ACTIVITY = 0.05;
  private static final LocalDate AFTER_2018 = END_OF_2018.plusDays(1);

  private static final List<String> TECHNOLOGIES =
      Arrays.stream(Technology.values())
          .filter(technology -> technology != Technology.INTERNET_OF_THINGS)
          .map(Technology::code)
          .toList();
  private static final List<String> ACTIVITIES =
      Arrays.stream(Activity.values()).map(Activity::code).toList();

  private final LocalDate reference;
  private final Chance chance = Chance.of("changes since 2018");

  /**
   * @param reference the day before which all has happened
   */
  ChangesSince2018(LocalDate reference) {
    this.reference = reference;
  }

  Organisation applyTo(Organisation organisation) {
    return organisation.withFacts(
        activities(organisation), technologies(organisation), organisation.fields());
  }

  private List<DatedFact> activities(Organisation organisation) {
    List<DatedFact> facts = new ArrayList<>(organisation.activities());
    takeUpAnother(facts, ACTIVITIES, TOOK_UP_ANOTHER_ACTIVITY);
    if (organisation.kind() == OrganisationKind.COMPANY) {
      giveUp(facts, ACTIVITIES, GAVE_UP_AN_ACTIVITY);
    }
    return facts;
  }

  /** Startups were founded on what they master and give nothing up. */
  private List<DatedFact> technologies(Organisation organisation) {
    List<DatedFact> facts = new ArrayList<>(organisation.technologies());
    takeUpAnother(facts, TECHNOLOGIES, TOOK_UP_ANOTHER_TECHNOLOGY);
    if (organisation.kind() == OrganisationKind.COMPANY) {
      turnTo(facts);
      giveUp(facts, TECHNOLOGIES, GAVE_UP_A_TECHNOLOGY);
    }
    return facts;
  }

  /** What is not its first came later. */
  private void takeUpAnother(List<DatedFact> facts, List<String> among, double probability) {
    for (int place : old(facts, among)) {
      if (place > 0 && chance.happens(probability)) {
        facts.set(place, new DatedFact(facts.get(place).code(), change(), null));
      }
    }
  }

  /** Its only technology took the place of another. */
  private void turnTo(List<DatedFact> facts) {
    if (facts.size() != 1
        || old(facts, TECHNOLOGIES).isEmpty()
        || !chance.happens(TURNED_TO_ANOTHER_TECHNOLOGY)) {
      return;
    }
    DatedFact present = facts.getFirst();
    LocalDate change = change();
    facts.set(0, new DatedFact(present.code(), change, null));
    facts.add(new DatedFact(another(facts, TECHNOLOGIES), present.from(), change));
  }

  private void giveUp(List<DatedFact> facts, List<String> among, double probability) {
    List<Integer> old = old(facts, among);
    if (!old.isEmpty() && chance.happens(probability)) {
      LocalDate from = facts.get(old.getFirst()).from();
      facts.add(new DatedFact(another(facts, among), from, change()));
    }
  }

  /** The places of what held at the end of 2018 and does today. */
  private static List<Integer> old(List<DatedFact> facts, List<String> among) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < facts.size(); place++) {
      DatedFact fact = facts.get(place);
      if (among.contains(fact.code()) && fact.until() == null && fact.holdsOn(END_OF_2018)) {
        places.add(place);
      }
    }
    return places;
  }

  private String another(List<DatedFact> facts, List<String> among) {
    Set<String> had = facts.stream().map(DatedFact::code).collect(Collectors.toSet());
    return chance.oneOf(among.stream().filter(code -> !had.contains(code)).toList());
  }

  private LocalDate change() {
    return chance.day(AFTER_2018, reference);
  }
}
