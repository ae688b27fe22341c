package eu.passerelle.matching;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.Audience;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.Outcome;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.matching.allotment.Candidate;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.Eventually;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** What is suggested to whom, beside the best answers. */
@ApplicationTest
class SuggestionsTests {

  private static final ListingId DAIRY_LAB = new ListingId("cap-agrisense-lameness");

  @Autowired private Suggestions suggestions;
  @Autowired private AllotmentRun run;
  @Autowired private SuggestionsOfTests sets;
  @Autowired private Matching matching;
  @Autowired private ListingCatalogue catalogue;
  @Autowired private ListingDesk desk;
  @Autowired private ListingsOfTests listings;
  @Autowired private ListingReview review;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  @BeforeEach
  void begin() {
    Eventually.holds(matching::isReady);
    sets.clear();
  }

  @AfterEach
  void end() {
    acting.signOut();
    sets.clear();
  }

  @Test
  void aRunSuggestsSomebodyToWhoeverHasAnAnswerAndShowsNobodyLess() {
    SuggestionSet set = run.run();

    List<ListingId> answered =
        SystemAccess.call(catalogue::allLive).stream()
            .filter(listing -> listing.kind() == ListingKind.NEED)
            .filter(need -> !matching.answersTo(need, 1).isEmpty())
            .map(PublicListing::id)
            .toList();
    assertThat(answered).hasSizeGreaterThan(100);
    assertThat(needsOf(set)).containsAll(answered);
    assertThat(set.capabilities().after().neverShown())
        .isLessThan(set.capabilities().before().neverShown());
    assertThat(set.needs().after().neverShown())
        .isLessThanOrEqualTo(set.needs().before().neverShown());
  }

  private Set<ListingId> needsOf(SuggestionSet set) {
    return mongo.find(Query.query(Criteria.where("run").is(set.run())), Suggestion.class).stream()
        .map(Suggestion::need)
        .collect(Collectors.toSet());
  }

  @Test
  void anOrganisationThatTakesNoContactsIsLeftAloneAlsoWhereItIsAnonymous() {
    ListingId anonymous = anAnonymousNeedWithAnswers();
    OrganisationId owner = Objects.requireNonNull(owners().get(anonymous));

    setCapacity(owner, 0);
    SuggestionSet set = run.run();
    setCapacity(owner, null);

    assertThat(needsOf(set)).isNotEmpty().doesNotContain(anonymous);
  }

  private ListingId anAnonymousNeedWithAnswers() {
    return SystemAccess.call(catalogue::allLive).stream()
        .filter(listing -> listing.kind() == ListingKind.NEED && listing.organisation() == null)
        .filter(need -> !matching.answersTo(need, 1).isEmpty())
        .map(PublicListing::id)
        .findFirst()
        .orElseThrow();
  }

  private Map<ListingId, OrganisationId> owners() {
    return SystemAccess.call(catalogue::ownersOfLive);
  }

  private void setCapacity(OrganisationId organisation, @Nullable Integer contacts) {
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(organisation.value())),
        new Update().set("contactCapacity", contacts),
        "organisations");
  }

  @Test
  void whoseAnAnonymousListingIsIsNotToldToPeople() {
    assertThatThrownBy(() -> acting.as(ANALYST, catalogue::ownersOfLive))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aPersonIsToldSuggestionsForTheirOwnListingsOnly() {
    PublicListing need = founders();
    ListingId answer = bestAnswers(need).getFirst();
    sets.suggest(need.id(), answer);

    assertThat(acting.as(FOUNDER, () -> suggestedTo(need))).containsExactly(answer);
    assertThat(acting.as(PROFESSOR, () -> suggestedTo(need))).isEmpty();
    assertThat(acting.as(ANALYST, () -> suggestedTo(need))).isEmpty();
  }

  @Test
  void aVisitorIsRefused() {
    PublicListing need = founders();

    assertThatThrownBy(() -> suggestions.suggestedTo(need))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  @Test
  void whatAPersonMayNotSeeIsNotSuggestedToThem() {
    PublicListing capability = catalogue.find(DAIRY_LAB).orElseThrow();
    ListingId need = publishNeed(Audience.ADVISER);
    Eventually.holds(() -> isAboveTheThreshold(capability, need));

    sets.suggest(need, DAIRY_LAB);

    assertThat(acting.as(PROFESSOR, () -> suggestedTo(capability))).isEmpty();
    acting.run(FOUNDER, () -> desk.close(need, Outcome.SOLVED_HERE));
  }

  @Test
  void whatWasClosedSinceIsNotSuggestedAnyMore() {
    PublicListing capability = catalogue.find(DAIRY_LAB).orElseThrow();
    ListingId need = publishNeed(Audience.PUBLIC);
    Eventually.holds(() -> isAboveTheThreshold(capability, need));
    sets.suggest(need, DAIRY_LAB);
    assertThat(acting.as(PROFESSOR, () -> suggestedTo(capability))).containsExactly(need);

    acting.run(FOUNDER, () -> desk.close(need, Outcome.SOLVED_HERE));

    assertThat(acting.as(PROFESSOR, () -> suggestedTo(capability))).isEmpty();
  }

  private boolean isAboveTheThreshold(PublicListing one, ListingId other) {
    return SystemAccess.call(() -> catalogue.stateOf(other))
        .flatMap(listing -> matching.between(one, listing))
        .filter(match -> match.band() != Band.WEAK)
        .isPresent();
  }

  private ListingId publishNeed(Audience audience) {
    return listings.publishNeed(SampleContent.withAudience(ListingsOfTests.lameness(), audience));
  }

  @Test
  void aRunReplacesTheOneBeforeAndItsPairsAreGoneWithTheNext() {
    PublicListing need = founders();
    List<ListingId> answers = bestAnswers(need);
    sets.suggest(need.id(), answers.get(0));
    sets.suggest(need.id(), answers.get(1));

    assertThat(acting.as(FOUNDER, () -> suggestedTo(need))).containsExactly(answers.get(1));
    sets.suggest(need.id(), answers.get(0));

    assertThat(acting.as(FOUNDER, () -> suggestedTo(need))).containsExactly(answers.get(0));
    assertThat(mongo.find(new Query(), Suggestion.class))
        .extracting(Suggestion::run)
        .containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void aRunThatWasCutShortIsNotReadAndDoesNotHinderTheNext() {
    PublicListing need = founders();
    List<ListingId> answers = bestAnswers(need);
    sets.suggest(need.id(), answers.get(0));
    mongo.insert(Suggestion.of(2, new Candidate(need.id().value(), answers.get(1).value(), 500)));

    assertThat(acting.as(FOUNDER, () -> suggestedTo(need))).containsExactly(answers.get(0));
    sets.suggest(need.id(), answers.get(0));

    assertThat(acting.as(FOUNDER, () -> suggestedTo(need))).containsExactly(answers.get(0));
  }

  private PublicListing founders() {
    return acting
        .as(FOUNDER, () -> catalogue.findAll(desk.mine().stream().map(Listing::id).toList()))
        .stream()
        .filter(listing -> listing.kind() == ListingKind.NEED)
        .findFirst()
        .orElseThrow();
  }

  private List<ListingId> bestAnswers(PublicListing listing) {
    return acting.as(FOUNDER, () -> matching.answersTo(listing, 2)).stream()
        .map(match -> match.listing().id())
        .toList();
  }

  private List<ListingId> suggestedTo(PublicListing listing) {
    return suggestions.suggestedTo(listing).stream().map(match -> match.listing().id()).toList();
  }
}
