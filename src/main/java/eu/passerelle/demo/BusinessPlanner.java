package eu.passerelle.demo;

import static eu.passerelle.demo.PublishedFigures.BUSINESSES;
import static eu.passerelle.demo.PublishedFigures.SECTOR_SPECIFIC_SOFTWARE;
import static eu.passerelle.demo.PublishedFigures.STARTUPS;

import eu.passerelle.organisations.Census;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Decides what each generated business is and does, so that the published figures come out. */
final class BusinessPlanner {

  /** How many are in an ecosystem, in the published order of development; sizes are assumptions. */
  private static final SequencedMap<String, Integer> ECOSYSTEMS = ecosystems();

  private static final double OTHERS_WITH_FIELD = 0.3;
  private static final int FIRST_STARTUP = 2013;
  private static final int LAST_YEAR_OF_2018 = PublishedFigures.END_OF_2018.getYear();
  private static final int OLDEST_COMPANY = 1972;

  private final Census<Organisation> given;

  /**
   * @param given the businesses there are already
   */
  BusinessPlanner(Census<Organisation> given) {
    this.given = given;
  }

  private static SequencedMap<String, Integer> ecosystems() {
    SequencedMap<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put(FieldsOfApplication.INDUSTRY, 90);
    sizes.put(FieldsOfApplication.HEALTH, 60);
    sizes.put(FieldsOfApplication.CREATIVE_INDUSTRIES, 30);
    sizes.put(FieldsOfApplication.EDUCATION, 30);
    sizes.put(Technology.ARTIFICIAL_INTELLIGENCE.code(), 18);
    return sizes;
  }

  List<BusinessDraft> plan() {
    int startups = STARTUPS - given.startups().size();
    int companies = BUSINESSES - STARTUPS - given.of(OrganisationKind.COMPANY).size();
    List<BusinessDraft> drafts =
        Stream.concat(
                drafts(OrganisationKind.STARTUP, startups),
                drafts(OrganisationKind.COMPANY, companies))
            .toList();
    dealActivities(drafts);
    new AdvancedIctPlanner(given).plan(drafts);
    apply(drafts);
    found(drafts);
    gather(drafts);
    return drafts;
  }

  private static Stream<BusinessDraft> drafts(OrganisationKind kind, int count) {
    return Stream.generate(() -> new BusinessDraft(kind)).limit(count);
  }

  private void dealActivities(List<BusinessDraft> drafts) {
    Chance chance = Chance.of("activities");
    List<Activity> deck = new ArrayList<>();
    for (Activity activity : Activity.values()) {
      int missing = activity.businesses() - given.active(activity.code()).size();
      deck.addAll(Collections.nCopies(missing, activity));
    }
    new Dealer<>(chance.shuffled(drafts), BusinessDraft::activities, (draft, activity) -> true)
        .deal(chance.shuffled(deck));
  }

  /** Advanced businesses state their fields, and so does the published share of software. */
  private void apply(List<BusinessDraft> drafts) {
    Chance chance = Chance.of("fields of application");
    List<BusinessDraft> advanced = drafts.stream().filter(BusinessDraft::isAdvanced).toList();
    int missing =
        SECTOR_SPECIFIC_SOFTWARE
            - given.active(Activity.SOFTWARE.code()).sectorSpecific().size()
            - (int) advanced.stream().filter(BusinessPlanner::makesSoftware).count();
    List<BusinessDraft> others =
        chance.shuffled(drafts).stream().filter(draft -> !draft.isAdvanced()).toList();
    Stream.of(
            advanced.stream(),
            others.stream().filter(BusinessPlanner::makesSoftware).limit(missing),
            others.stream()
                .filter(draft -> !makesSoftware(draft) && chance.happens(OTHERS_WITH_FIELD)))
        .flatMap(Function.identity())
        .forEach(new FieldsOfApplication(chance)::addTo);
  }

  private static boolean makesSoftware(BusinessDraft draft) {
    return draft.activities().contains(Activity.SOFTWARE);
  }

  private static void found(List<BusinessDraft> drafts) {
    Chance chance = Chance.of("years of foundation");
    drafts.forEach(draft -> draft.foundIn(year(draft, chance)));
  }

  /** Startups are young; companies were mostly founded since the nineties. */
  private static int year(BusinessDraft draft, Chance chance) {
    boolean in2018 = draft.spell() == AdvancedSpell.STAYED || draft.spell() == AdvancedSpell.LEFT;
    int last = in2018 ? LAST_YEAR_OF_2018 : RegionGenerator.LAST_FOUNDATION;
    if (!draft.isStartup()) {
      return Math.max(chance.between(OLDEST_COMPANY, last), chance.between(OLDEST_COMPANY, last));
    }
    boolean young = draft.spell() == AdvancedSpell.JOINED;
    return chance.between(young ? LAST_YEAR_OF_2018 + 1 : FIRST_STARTUP, last);
  }

  private static void gather(List<BusinessDraft> drafts) {
    Chance chance = Chance.of("ecosystems");
    ECOSYSTEMS.forEach((topic, size) ->
        chance.shuffled(drafts).stream()
            .filter(draft -> isAbout(draft, topic))
            .limit(size)
            .forEach(draft -> draft.ecosystems().add(topic)));
  }

  private static boolean isAbout(BusinessDraft draft, String topic) {
    return draft.fields().contains(topic)
        || (draft.isAdvanced()
            && draft.technologies().stream().anyMatch(known -> known.code().equals(topic)));
  }
}
