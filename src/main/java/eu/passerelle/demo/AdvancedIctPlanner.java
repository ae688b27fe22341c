package eu.passerelle.demo;

import static eu.passerelle.demo.PublishedFigures.ADVANCED_BUSINESSES;
import static eu.passerelle.demo.PublishedFigures.ADVANCED_BUSINESSES_IN_2018;
import static eu.passerelle.demo.PublishedFigures.ADVANCED_STARTUPS;
import static eu.passerelle.demo.PublishedFigures.END_OF_2018;
import static eu.passerelle.demo.PublishedFigures.INTERNET_OF_THINGS_IN_2018;
import static eu.passerelle.demo.Technology.INTERNET_OF_THINGS;

import eu.passerelle.organisations.Census;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Decides which businesses are in advanced ICT, with which technologies, and since when, so that
 * the counts of today and of the end of 2018 both come out. Between the two some businesses left;
 * how many is an assumption of the demonstration, the difference is published.
 */
final class AdvancedIctPlanner {

  private static final int JOINED = 45;
  private static final int STARTUPS_OF_THREE_JOINED = 2;

  /** One in five that left was in the internet of things: an assumption. */
  private static final int INTERNET_OF_THINGS_AMONG_LEFT = 5;

  private final Census<Organisation> given;
  private final Chance chance = Chance.of("advanced ICT");

  /**
   * @param given the businesses there are already
   */
  AdvancedIctPlanner(Census<Organisation> given) {
    this.given = given;
  }

  void plan(List<BusinessDraft> drafts) {
    Census<Organisation> startups = given.inAdvancedIct().startups();
    Census<Organisation> companies = given.inAdvancedIct().of(OrganisationKind.COMPANY);
    master(
        chance.shuffled(of(drafts, BusinessDraft::isStartup)),
        deck(technology -> missingStartups(technology, startups)),
        ADVANCED_STARTUPS - startups.size());
    master(
        chance.shuffled(of(drafts, draft -> !draft.isStartup())),
        deck(technology -> missingCompanies(technology, startups, companies)),
        ADVANCED_BUSINESSES - ADVANCED_STARTUPS - companies.size());
    dateAgainst2018(chance.shuffled(drafts));
  }

  private static List<BusinessDraft> of(
      List<BusinessDraft> drafts, Predicate<BusinessDraft> condition) {
    return drafts.stream().filter(condition).toList();
  }

  private static int missingStartups(Technology technology, Census<Organisation> startups) {
    return technology.startups() - startups.mastering(technology.code()).size();
  }

  /** What counts is the sum: more startups than planned leave fewer companies. */
  private static int missingCompanies(
      Technology technology, Census<Organisation> startups, Census<Organisation> companies) {
    int inStartups = Math.max(technology.startups(), startups.mastering(technology.code()).size());
    return technology.businesses() - inStartups - companies.mastering(technology.code()).size();
  }

  /** Each technology as often as businesses are still wanted that master it. */
  private List<Technology> deck(ToIntFunction<Technology> missing) {
    List<Technology> deck = new ArrayList<>();
    for (Technology technology : Technology.values()) {
      deck.addAll(Collections.nCopies(Math.max(0, missing.applyAsInt(technology)), technology));
    }
    return chance.shuffled(deck);
  }

  /** The first cards make businesses advanced, the others go to businesses that are so already. */
  private static void master(
      List<BusinessDraft> candidates, List<Technology> deck, int advancedWanted) {
    if (advancedWanted < 0 || advancedWanted > deck.size()) {
      throw new IllegalStateException(
          "%d technologies cannot make %d businesses advanced"
              .formatted(deck.size(), advancedWanted));
    }
    dealer(candidates).deal(deck.subList(0, advancedWanted));
    List<BusinessDraft> advanced = of(candidates, draft -> !draft.technologies().isEmpty());
    dealer(advanced).deal(deck.subList(advancedWanted, deck.size()));
    advanced.forEach(draft -> draft.spend(AdvancedSpell.STAYED));
  }

  private static Dealer<BusinessDraft, Technology> dealer(List<BusinessDraft> hands) {
    return new Dealer<>(hands, BusinessDraft::technologies, BusinessDraft::suits);
  }

  private void dateAgainst2018(List<BusinessDraft> drafts) {
    List<BusinessDraft> things = of(drafts, draft -> draft.masters(INTERNET_OF_THINGS));
    List<BusinessDraft> others =
        of(drafts, draft -> draft.isAdvanced() && !draft.masters(INTERNET_OF_THINGS));
    Census<Organisation> before = given.on(END_OF_2018).inAdvancedIct();
    int in2018 = ADVANCED_BUSINESSES_IN_2018 - before.size();
    int thingsIn2018 =
        INTERNET_OF_THINGS_IN_2018 - before.mastering(INTERNET_OF_THINGS.code()).size();
    int left = in2018 + JOINED - things.size() - others.size();
    int thingsLeft = left / INTERNET_OF_THINGS_AMONG_LEFT;
    int thingsJoined = things.size() + thingsLeft - thingsIn2018;
    leave(of(drafts, draft -> !draft.isAdvanced() && !draft.isStartup()), left, thingsLeft);
    join(things, thingsJoined);
    join(others, JOINED - thingsJoined);
  }

  /** Two of three that joined are startups. */
  private static void join(List<BusinessDraft> advanced, int count) {
    int startups = count * STARTUPS_OF_THREE_JOINED / 3;
    spend(of(advanced, BusinessDraft::isStartup), startups, AdvancedSpell.JOINED);
    spend(of(advanced, draft -> !draft.isStartup()), count - startups, AdvancedSpell.JOINED);
  }

  private static void spend(List<BusinessDraft> drafts, int count, AdvancedSpell spell) {
    if (count < 0 || count > drafts.size()) {
      throw new IllegalStateException(
          "%d of %d businesses cannot have %s".formatted(count, drafts.size(), spell));
    }
    drafts.subList(0, count).forEach(draft -> draft.spend(spell));
  }

  private void leave(List<BusinessDraft> companies, int count, int things) {
    spend(companies, count, AdvancedSpell.LEFT);
    List<Technology> rest = new ArrayList<>(List.of(Technology.values()));
    rest.remove(INTERNET_OF_THINGS);
    for (int i = 0; i < count; i++) {
      companies.get(i).technologies().add(i < things ? INTERNET_OF_THINGS : chance.oneOf(rest));
    }
  }
}
