package eu.passerelle.demo;

import eu.passerelle.organisations.Organisation;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes spin-offs of the research units out of some startups founded from 2018 to 2020: half of
 * them in the internet of things or artificial intelligence, as published for 2018 to May 2020. How
 * many there are is an assumption of the demonstration.
 */
final class SpinOffs {

  static final int FIRST_YEAR = 2018;
  static final int LAST_YEAR = 2020;

  private static final int HALF = 9;

  private final List<Organisation> units;
  private final Chance chance = Chance.of("spin-offs");

  SpinOffs(List<Organisation> units) {
    this.units = units;
  }

  void chooseFrom(List<BusinessDraft> drafts) {
    List<BusinessDraft> young =
        chance.shuffled(drafts).stream()
            .filter(BusinessDraft::isStartup)
            .filter(draft -> draft.foundedYear() >= FIRST_YEAR)
            .filter(draft -> draft.foundedYear() <= LAST_YEAR)
            .toList();
    Predicate<BusinessDraft> firstTier =
        draft ->
            draft.masters(Technology.INTERNET_OF_THINGS)
                || draft.masters(Technology.ARTIFICIAL_INTELLIGENCE);
    List<BusinessDraft> inFirstTier = young.stream().filter(firstTier).limit(HALF).toList();
    inFirstTier.forEach(this::spinOut);
    young.stream().filter(firstTier.negate()).limit(inFirstTier.size()).forEach(this::spinOut);
  }

  /** Out of a unit that shares a technology with it, where there is one. */
  private void spinOut(BusinessDraft draft) {
    List<Organisation> near = units.stream().filter(unit -> shareTechnology(draft, unit)).toList();
    draft.spinOutOf(chance.oneOf(near.isEmpty() ? units : near).id());
  }

  private static boolean shareTechnology(BusinessDraft draft, Organisation unit) {
    return unit.technologies().stream().anyMatch(fact -> draft.masters(Technology.of(fact.code())));
  }
}
