package eu.passerelle.listings;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@ApplicationTest
class AnonymityMeterTests {

  private static final OrganisationId SONNAILLE = new OrganisationId("org-sonnaille");

  @Autowired private AnonymityMeter meter;
  @Autowired private IdentitySearch identity;
  @Autowired private ListingDesk desk;
  @Autowired private ListingRepository listings;
  @Autowired private Organisations organisations;
  @Autowired private ActingAs acting;

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  @Test
  void everyNumberIsTheOneTheDirectoryShows() {
    Anonymity anonymity =
        measure(content("Un besoin", Set.of("internet-of-things"), Set.of("agriculture")));

    AnonymitySet all = anonymity.all();
    assertThat(all.traits()).hasSize(3);
    assertThat(all.organisations()).isEqualTo(found(all));
    anonymity
        .fewest()
        .ifPresent(fewest -> assertThat(fewest.organisations()).isEqualTo(found(fewest)));
  }

  private int found(AnonymitySet set) {
    OrganisationQuery query = set.query().orElseThrow();
    return organisations.list(query).organisations().size();
  }

  @Test
  void whatTheOrganisationDoesNotSayOfItselfDoesNotLeadToIt() {
    Anonymity anonymity =
        measure(content("Un besoin", Set.of("cryptography"), Set.of("tourism-heritage")));

    assertThat(anonymity.all().traits())
        .extracting(Trait::axis)
        .containsExactly(Trait.Axis.PROVINCE);
  }

  @Test
  void whatIsOfferedLeavesEnoughOnceItIsDone() {
    ListingContent content =
        content(
            "Un besoin",
            Set.of("internet-of-things", "artificial-intelligence", "edge-cloud"),
            Set.of("agriculture", "health"));
    Anonymity anonymity = measure(content);

    assertThat(anonymity.all().isLargeEnough()).isFalse();
    assertThat(anonymity.generalisations()).isNotEmpty();
    for (Generalisation offered : anonymity.generalisations()) {
      Anonymity after = measure(offered.applyTo(content));
      assertThat(after.all().organisations()).isEqualTo(offered.organisations());
      assertThat(after.fewest()).isEmpty();
    }
  }

  @Test
  void theProvinceThatIsNotToldLeadsNowhere() {
    ListingContent content =
        content("Un besoin", Set.of("internet-of-things"), Set.of("agriculture"))
            .telling(
                Set.of("internet-of-things"),
                Set.of("agriculture"),
                Identity.ANONYMOUS_WITHOUT_PLACE);

    assertThat(measure(content).all().traits())
        .extracting(Trait::axis)
        .containsExactly(Trait.Axis.TECHNOLOGY, Trait.Axis.FIELD);
  }

  @Test
  void nobodyElseLearnsWhatItTellsOfTheOrganisation() {
    ListingContent content = content("Un besoin", Set.of("robotics"), Set.of("health"));
    Listing draft = acting.as(FOUNDER, this::draft);

    for (String other : List.of(PROFESSOR, ANALYST)) {
      acting.run(
          other,
          () ->
              assertThatThrownBy(() -> meter.measure(draft, content))
                  .isInstanceOf(AccessDeniedException.class));
    }
    assertThatThrownBy(() -> meter.measure(draft, content))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  @Test
  void aTextSaysWhoseItIsByPeopleAndByWhereTheyAreReached() {
    ListingContent content =
        content(
            "Demandez Marchal, à Sonnaille, au 0475/12.34.56 ou sur sonnaille.example",
            Set.of("robotics"),
            Set.of("health"));

    assertThat(measure(content).telling())
        .contains("Sonnaille", "Marchal", "0475/12.34.56", "sonnaille.example");
  }

  @Test
  void aTextCouldSayItByCustomersAndPartners() {
    ListingContent content =
        content("Un essai mené avec Skywin et Mme Duval", Set.of("robotics"), Set.of("health"));

    Anonymity anonymity = measure(content);

    assertThat(anonymity.couldTell()).containsExactly("Skywin", "Mme Duval");
    assertThat(anonymity.telling()).isEmpty();
  }

  @Test
  void aUnitIsToldByItsUniversityAndItsAcronym() {
    Organisation office =
        organisations.find(new OrganisationId("org-transfert-haute-meuse")).orElseThrow();

    assertThat(
            identity.telling(
                content(
                    "Avec l’UHM, soit l’Université de la Haute-Meuse",
                    Set.of("robotics"),
                    Set.of("health")),
                office))
        .containsExactlyInAnyOrder("UHM", "Université de la Haute-Meuse");
  }

  @Test
  void noAnonymousListingOfTheDemonstrationSaysWhoseItIs() {
    List<Listing> anonymous =
        listings.findAll().stream()
            .filter(listing -> !listing.isNamed())
            .filter(listing -> listing.author().value().equals("demonstration"))
            .toList();

    assertThat(anonymous).hasSizeGreaterThan(10);
    for (Listing listing : anonymous) {
      assertThat(identity.telling(listing.content(), owner(listing)))
          .as(listing.content().text().title())
          .isEmpty();
    }
  }

  @Test
  void noTextOfTheDemonstrationIsTakenForContactDetails() {
    for (Listing listing : listings.findAll()) {
      if (listing.author().value().equals("demonstration")) {
        ListingText text = listing.content().text();
        assertThat(ContactDetails.in(text.summary() + "\n" + text.description()))
            .as(text.title())
            .isEmpty();
      }
    }
  }

  private Organisation owner(Listing listing) {
    return organisations.find(listing.organisation()).orElseThrow();
  }

  private Anonymity measure(ListingContent content) {
    return acting.as(FOUNDER, () -> meter.measure(draft(), content));
  }

  private Listing draft() {
    return desk.begin(ListingKind.NEED, SONNAILLE, Language.FR);
  }

  private static ListingContent content(
      String title, Set<String> technologies, Set<String> fields) {
    return SampleContent.of(
            new ListingText(Language.FR, title, "Un résumé.", ""), technologies, fields)
        .telling(technologies, fields, Identity.ANONYMOUS);
  }
}
