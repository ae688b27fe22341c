package eu.passerelle.listings;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.territories.Location;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublicListingTests {

  private static final Territories TERRITORIES = new Territories(Path.of("config/territories"));
  private static final String LIEGE = "60000";
  private static final Location HUY = new Location("61031", null);

  private static final Organisation OWNER = at(HUY);

  private final PublicListing anonymous = projection(Identity.ANONYMOUS);
  private final PublicListing named = projection(Identity.NAMED);

  private static Organisation at(Location location) {
    return Organisation.create(
        SampleListings.OWNER,
        new OrganisationProfile(
            "Brasserie du Hoyoux",
            OrganisationKind.COMPANY,
            null,
            null,
            null,
            null,
            location,
            Map.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            false,
            1897,
            SizeClass.SMALL,
            null,
            null),
        OrganisationStatus.VALIDATED,
        LocalDate.EPOCH,
        Instant.EPOCH);
  }

  private static PublicListing projection(Identity identity) {
    ListingContent content = SampleListings.complete(identity);
    return PublicListing.of(SampleListings.draft(content), content, OWNER, TERRITORIES);
  }

  @Test
  void anAnonymousListingDoesNotSayWhoseItIs() {
    assertThat(anonymous.organisation()).isNull();
    assertThat(anonymous.organisationName()).isNull();
    assertThat(anonymous.organisationKind()).isNull();
    assertThat(anonymous.organisationSize()).isNull();
  }

  @Test
  void anAnonymousListingSaysItsProvinceAndNothingFiner() {
    assertThat(anonymous.location()).isNull();
    assertThat(anonymous.province()).isEqualTo(LIEGE);
  }

  @Test
  void anAnonymousListingThatDoesNotTellItsProvinceHoldsNoPlaceAtAll() {
    PublicListing unplaced = projection(Identity.ANONYMOUS_WITHOUT_PLACE);

    assertThat(unplaced.location()).isNull();
    assertThat(unplaced.province()).isNull();
    assertThat(unplaced.organisation()).isNull();
    assertThat(unplaced.toString()).doesNotContain(LIEGE, "61031", OrganisationQuery.OUTSIDE);
  }

  @Test
  void outsideTheRegionIsSaidAndIsNotTheSameAsNotTold() {
    ListingContent content = SampleListings.complete(Identity.ANONYMOUS);
    Organisation abroad = at(Location.outside("DE", "52062", "Aachen"));

    assertThat(
            PublicListing.of(SampleListings.draft(content), content, abroad, TERRITORIES)
                .province())
        .isEqualTo(OrganisationQuery.OUTSIDE);
  }

  @Test
  void anAnonymousListingHasNoReferences() {
    assertThat(anonymous.content().references()).isEmpty();
  }

  @Test
  void anAnonymousListingHasNoContactsButTellsHowManyThereAre() {
    assertThat(anonymous.content().contacts()).isEmpty();
    assertThat(anonymous.contactsOnRequest()).isEqualTo(1);
  }

  @Test
  void nothingOfAnAnonymousListingNamesItsOwnerOrItsPeople() {
    assertThat(anonymous.toString())
        .doesNotContain("Hoyoux", "owner", "Duval", "n@x.example", "61031", "Palettes");
  }

  @Test
  void aNamedListingSaysWhoseItIsAndWhere() {
    assertThat(named.organisation()).isEqualTo(SampleListings.OWNER);
    assertThat(named.organisationName()).isEqualTo("Brasserie du Hoyoux");
    assertThat(named.organisationKind()).isEqualTo(OrganisationKind.COMPANY);
    assertThat(named.organisationSize()).isEqualTo(SizeClass.SMALL);
    assertThat(named.location()).isEqualTo(HUY);
  }

  @Test
  void aNamedListingShowsItsReferencesButNotItsContacts() {
    assertThat(named.content().references()).hasSize(1);
    assertThat(named.content().contacts()).isEmpty();
    assertThat(named.contactsOnRequest()).isEqualTo(1);
  }

  @Test
  void everythingElseThatIsSaidIsPublic() {
    assertThat(named.content())
        .usingRecursiveComparison()
        .ignoringFields("contacts")
        .isEqualTo(SampleListings.complete(Identity.NAMED));
    assertThat(anonymous.content())
        .usingRecursiveComparison()
        .ignoringFields("contacts", "references")
        .isEqualTo(SampleListings.complete(Identity.ANONYMOUS));
  }
}
