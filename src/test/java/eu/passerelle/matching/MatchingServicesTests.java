package eu.passerelle.matching;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.Outcome;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.TopicSuggester;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.matching.engine.Explanation;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.Eventually;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class MatchingServicesTests {

  private static final ListingId DAIRY_LAB = new ListingId("cap-agrisense-lameness");

  @Autowired private Matching matching;
  @Autowired private ListingCatalogue catalogue;
  @Autowired private ListingDesk desk;
  @Autowired private ListingsOfTests listings;
  @Autowired private TopicSuggester suggester;
  @Autowired private ActingAs acting;

  @BeforeEach
  void readAll() {
    Eventually.holds(matching::isReady);
  }

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  @Test
  void aFrenchNeedFindsAnEnglishCapabilityAndSaysThroughWhichConcepts() {
    PublicListing lameness = needOn("agriculture", "boiter");

    ListingMatch english =
        matching.answersTo(lameness, 10).stream()
            .filter(match -> match.listing().content().text().language() == Language.EN)
            .findFirst()
            .orElseThrow();

    assertThat(line(english.explanation(), CriterionId.SHARED_CONCEPTS).evidence()).isNotEmpty();
  }

  @Test
  void everyScoreIsTheSumOfItsCriteria() {
    catalogue
        .newest(ListingKind.NEED, 20)
        .forEach(need ->
            matching
                .answersTo(need, 10)
                .forEach(match -> {
                  int sum =
                      match.explanation().lines().stream().mapToInt(Explanation.Line::low).sum();
                  assertThat(sum).isEqualTo(match.explanation().lowTenths());
                }));
  }

  @Test
  void aNewlyPublishedListingIsFoundByOthersAndAClosedOneNoMore() {
    ListingId id = listings.publishNeed(ListingsOfTests.lameness());
    PublicListing capability = catalogue.find(DAIRY_LAB).orElseThrow();

    Eventually.holds(() -> answers(capability).contains(id));

    acting.run(FOUNDER, () -> desk.close(id, Outcome.SOLVED_HERE));
    Eventually.holds(() -> !answers(capability).contains(id));
  }

  @Test
  void whatOneOrganisationSaysTwiceStandsTogether() {
    ListingId one = listings.publishNeed(ListingsOfTests.lameness());
    ListingId other = listings.publishNeed(ListingsOfTests.lameness());
    PublicListing capability = catalogue.find(DAIRY_LAB).orElseThrow();
    Eventually.holds(() -> answers(capability).containsAll(List.of(one, other)));

    List<ListingMatch> grouped = matching.grouped(matching.answersTo(capability, 10));

    assertThat(grouped)
        .filteredOn(match -> Set.of(one, other).contains(match.listing().id()))
        .singleElement()
        .satisfies(match ->
            assertThat(match.alike())
                .extracting(PublicListing::id)
                .containsExactly(match.listing().id().equals(one) ? other : one));
    acting.run(FOUNDER, () -> desk.close(one, Outcome.SOLVED_HERE));
    acting.run(FOUNDER, () -> desk.close(other, Outcome.SOLVED_HERE));
  }

  @Test
  void differentListingsOfOneOrganisationStandApart() {
    assertThat(catalogue.newest(ListingKind.NEED, 100))
        .allSatisfy(need ->
            assertThat(matching.grouped(matching.answersTo(need, 20)))
                .allSatisfy(match -> assertThat(match.alike()).isEmpty()));
  }

  @Test
  void aListingNeverMatchesThoseOfItsOwnOrganisation() {
    catalogue
        .newest(ListingKind.CAPABILITY, 100)
        .forEach(capability ->
            assertThat(matching.answersTo(capability, 20))
                .noneMatch(match ->
                    match.listing().organisation() != null
                        && match.listing().organisation().equals(capability.organisation())));
  }

  @Test
  void visitorsGetNoMatchThatTheyMayNotSee() {
    PublicListing tear =
        acting
            .as(ANALYST, () -> catalogue.find(new ListingId("need-tarnholm-belt-tear")))
            .orElseThrow();
    ListingId members = new ListingId("cap-tamis-edge-loan-kit");

    assertThat(acting.as(ANALYST, () -> answers(tear))).contains(members);
    assertThat(answers(tear)).doesNotContain(members);
  }

  @Test
  void topicsAreReadOutOfWhatIsTyped() {
    ListingText text =
        new ListingText(
            Language.FR,
            "Détecter les boiteries des vaches",
            "Des capteurs sur colliers connectés en LoRaWAN pour nos étables.",
            "");

    assertThat(suggester.suggest(text)).contains("internet-of-things", "agriculture");
  }

  private PublicListing needOn(String field, String word) {
    return catalogue.newest(ListingKind.NEED, 200).stream()
        .filter(need -> need.content().text().language() == Language.FR)
        .filter(need -> need.content().fields().contains(field))
        .filter(need ->
            (need.content().text().title()
                    + need.content().text().summary()
                    + need.content().text().description())
                .contains(word))
        .findFirst()
        .orElseThrow();
  }

  private List<ListingId> answers(PublicListing listing) {
    return matching.answersTo(listing, 10).stream().map(match -> match.listing().id()).toList();
  }

  private static Explanation.Line line(Explanation explanation, CriterionId criterion) {
    return explanation.lines().stream()
        .filter(line -> line.criterion() == criterion)
        .findFirst()
        .orElseThrow();
  }
}
