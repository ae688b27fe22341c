package eu.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.matching.Matching;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.As;
import eu.passerelle.support.Eventually;
import eu.passerelle.support.ScreenTest;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each view, without a browser: what it shows to whom, and what its buttons do. */
@ApplicationTest
class ViewsTests extends ScreenTest {

  @Autowired private Matching matching;
  @Autowired private ListingDesk desk;
  @Autowired private ActingAs acting;

  @BeforeEach
  void awaitTheEngine() {
    Eventually.holds(matching::isReady);
  }

  @Test
  void theLandingPageShowsTheNewestOfBothSides() {
    go("");

    assertThat(headline()).contains("laboratoire");
    assertThat(shown()).contains("Derniers besoins", "Dernières compétences");
  }

  @Test
  void exploringKeepsItsQueryInTheAddress() {
    go("explore?kind=need&field=health");

    assertThat(shown()).contains("Explorer les besoins et les compétences").contains("Santé");
    assertThat(find(H3.class).all()).isNotEmpty();
  }

  @Test
  void exploringForNothingSaysWhatToDo() {
    go("explore?q=xylophone");

    assertThat(shown()).contains("Aucune annonce").contains("Retirez un critère");
  }

  @Test
  void aListingStandsBesideItsMatchesAndTheirReasons() {
    go("listings/need-compoterie-pompes-compresseurs");

    assertThat(headline()).contains("Pompes à lobes");
    assertThat(shown()).contains("Mots en commun").contains("Total");
  }

  @Test
  void aListingThatIsNotThereSaysSo() {
    go("listings/nowhere");

    assertThat(shown()).contains("n’existe pas");
  }

  @Test
  void theDirectoryListsOrganisationsAndNarrowsThem() {
    go("organisations?kind=UNIVERSITY");

    assertThat(shown()).contains("8 organisations");
  }

  @Test
  void anOrganisationShowsItsUnits() {
    go("organisations/org-univ-haute-meuse");

    assertThat(headline()).isEqualTo("Université de la Haute-Meuse");
    assertThat(shown()).contains("Animal Sensing Lab");
  }

  @Test
  void aClusterShowsItsConfirmedMembersAndItsProjects() {
    go("organisations/org-cluster-passage");

    assertThat(shown())
        .contains(" membres", "9 projets", "RUGO", "septembre 2022 – août 2025", "Coordonné par")
        .doesNotContain("attendent la réponse du cluster");
  }

  @Test
  void theMembersOfAClusterAreAllShownWhenAskedFor() {
    go("organisations/org-cluster-passage");
    int before = find(Anchor.class).all().size();

    test(moreMembers()).click();
    test(moreMembers()).click();

    assertThat(find(Anchor.class).all()).hasSizeGreaterThan(before + 20);
  }

  private Button moreMembers() {
    return find(Button.class).all().stream()
        .filter(button -> button.getText().startsWith("Afficher la suite"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @As(ActingAs.CLUSTER_MANAGER)
  void theManagerOfAClusterSeesWhoAsksToJoin() {
    go("organisations/org-cluster-passage");

    assertThat(shown()).contains("attendent la réponse du cluster");
  }

  @Test
  @As(ActingAs.CLUSTER_MANAGER)
  void whoAsksToJoinAnotherClusterIsNotTheirBusiness() {
    go("organisations/org-reseau-chevet");

    assertThat(shown()).contains(" membres").doesNotContain("attendent la réponse du cluster");
  }

  @Test
  void anOrganisationShowsItsProjectsAndItsClusters() {
    go("organisations/org-sonnaille");

    assertThat(shown())
        .contains("Un projet", "BOITOUÏE", "Projet de", "Animal Sensing Lab")
        .contains("Membre de", "Cluster Passage numérique", "Grappe Haute Sève");
  }

  @Test
  void aTranslatedProjectIsShownInTheReadersLanguage() {
    UI.getCurrent().setLocale(Locale.ENGLISH);
    go("organisations/org-sonnaille");

    assertThat(shown()).contains("Knowing from her step that a cow is going lame", "April 2022");
  }

  @Test
  void anOrganisationShowsWhatItUsedToDo() {
    go("organisations/org-hennart-lequeux");

    assertThat(shown())
        .contains("Par le passé", "Réseaux et télécommunications, du 1 janvier 2015");
  }

  @Test
  void theSignInPageOffersThePersonas() {
    go("sign-in");

    assertThat(shown()).contains("Élise Marchal", "Bernard Collignon");
  }

  @Test
  void aUsedLinkMakesNoAdministrator() {
    go("first-administrator/whatever");

    assertThat(shown()).contains("n’est plus valable");
  }

  @Test
  @As(ActingAs.PROFESSOR)
  void mySpaceShowsMyListingsAndWhoAnswersThem() {
    go("my");

    assertThat(shown())
        .contains("Bonjour, Bernard Collignon")
        .contains("Qui répond à mes annonces")
        .contains("Animal Sensing Lab");
  }

  @Test
  @As(ActingAs.FOUNDER)
  void aNeedIsKeptWhileItIsTypedAndShowsWhatIsMissing() {
    go("publish/new-need");
    TextField title = find(TextField.class).withCaption("Votre besoin en une ligne").single();
    test(title).setValue("Une brebis qui va agneler, sans passer la nuit dehors");

    assertThat(desk.mine())
        .anyMatch(listing ->
            listing.status() == ListingStatus.DRAFT
                && listing.content().text().title().startsWith("Une brebis"));

    test(find(Button.class).withText("Soumettre à relecture").single()).click();
    TextArea summary = find(TextArea.class).withCaption("Résumé").all().getFirst();
    assertThat(summary.isInvalid()).isTrue();
    assertThat(summary.getErrorMessage()).isNotBlank();
  }

  @Test
  @As(ActingAs.FOUNDER)
  void anAnonymousDraftShowsHowFewItCouldComeFromAndHowToTellLess() {
    Listing draft = desk.begin(ListingKind.NEED, new OrganisationId("org-sonnaille"), Language.FR);
    go("publish/" + desk.keep(draft, anonymous()).id().value());

    assertThat(shown()).contains("Votre anonymat", "Ces caractéristiques ne correspondent qu’à");
    Anchor directory =
        find(Anchor.class).withText("Voir ces organisations dans l’annuaire").single();
    String few = paragraph("Ces caractéristiques ne correspondent qu’à");
    Button less =
        find(Button.class).all().stream()
            .filter(button -> button.getText().startsWith("Ne pas dire"))
            .findFirst()
            .orElseThrow();
    test(less).click();

    assertThat(shown()).contains("C’est assez pour ne pas deviner", "Retiré de l’annonce");
    go(directory.getHref());
    String count = shown().replaceAll("(?s).*?(\\d+) organisations?.*", "$1");
    assertThat(few).contains(count.equals("1") ? "une organisation" : count + " organisations");
  }

  private static ListingContent anonymous() {
    return SampleContent.anonymous(
        new ListingText(Language.FR, "Un besoin discret", "Un résumé.", ""),
        Set.of("internet-of-things", "artificial-intelligence", "edge-cloud"),
        Set.of("agriculture", "health"));
  }

  private String paragraph(String beginning) {
    return find(Paragraph.class).all().stream()
        .map(Paragraph::getText)
        .filter(text -> text.startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @As(ActingAs.FOUNDER)
  void aNamedDraftIsNotMeasuredButCoached() {
    Listing draft = desk.begin(ListingKind.NEED, new OrganisationId("org-sonnaille"), Language.FR);
    go("publish/" + draft.id().value());

    assertThat(shown())
        .contains("Pour une meilleure annonce", "Dites quel partenaire vous cherchez")
        .doesNotContain("de l’annuaire");
  }

  @Test
  @As(ActingAs.FOUNDER)
  void whatFallsShortIsSubmittedOnlyWithANoteWhichTheReviewerReads() {
    Listing draft = desk.begin(ListingKind.NEED, new OrganisationId("org-sonnaille"), Language.FR);
    ListingText text = new ListingText(Language.FR, "Un besoin sans plus", "Un résumé.", "");
    desk.keep(draft, SampleContent.sparse(text, Set.of("robotics"), Set.of("health")));
    go("publish/" + draft.id().value());

    test(find(Button.class).withText("Soumettre à relecture").single()).click();
    test(find(Button.class).withText("Soumettre quand même").single()).click();
    assertThat(find(Button.class).withText("Soumettre quand même").exists()).isTrue();
    test(find(TextArea.class).withCaption("Pourquoi soumettre ainsi ?").single())
        .setValue("Tout partenaire convient.");
    test(find(Button.class).withText("Soumettre quand même").single()).click();

    assertThat(desk.find(draft.id()).orElseThrow().status()).isEqualTo(ListingStatus.SUBMITTED);
    acting.signIn(ActingAs.ANALYST);
    go("reviews/" + draft.id().value());
    assertThat(shown()).contains("Tout partenaire convient.", "Dites quel partenaire");
  }

  @Test
  @As(ActingAs.ADMINISTRATOR)
  void whoActsForNobodyIsToldWhereToBegin() {
    go("publish/new-need");

    assertThat(shown()).contains("Vous ne représentez");
  }

  @Test
  @As(ActingAs.ANALYST)
  void aReviewerSeesWhatWaitsAndPublishesIt() {
    Listing waiting = submit("Un besoin pour la page de relecture");
    acting.signIn(ActingAs.ANALYST);

    go("reviews");
    assertThat(shown()).contains("Un besoin pour la page de relecture");
    go("reviews/" + waiting.id().value());
    test(find(Button.class).withText("Publier").single()).click();

    assertThat(acting.as(ActingAs.FOUNDER, () -> desk.find(waiting.id())).orElseThrow().status())
        .isEqualTo(ListingStatus.PUBLISHED);
  }

  @Test
  @As(ActingAs.FOUNDER)
  void whoDoesNotReviewIsToldSo() {
    go("reviews");

    assertThat(shown()).contains("réservée aux relecteurs");
  }

  @Test
  @As(ActingAs.PROFESSOR)
  void aWrongEnterpriseNumberIsExplained() {
    go("organisations/edit/org-unite-vision-haute-meuse");
    TextField number = find(TextField.class).withCaption("Numéro d’entreprise").single();
    test(number).setValue("0123.456.700");
    test(find(Button.class).withText("Enregistrer").single()).click();

    assertThat(number.isInvalid()).isTrue();
    assertThat(number.getErrorMessage()).contains("dix chiffres");
  }

  @Test
  @As(ActingAs.FOUNDER)
  void strangersDoNotReachTheEditingOfAnOrganisation() {
    go("organisations/edit/org-unite-vision-haute-meuse");

    assertThat(shown()).contains("ne pouvez pas");
  }

  @Test
  void theFrameShowsVisitorsTheWayIn() {
    go("");

    assertThat(find(Anchor.class).withText("Se connecter").all()).isNotEmpty();
    assertThat(find(Anchor.class).withText("À relire").all()).isEmpty();
  }

  private Listing submit(String title) {
    return acting.as(
        ActingAs.FOUNDER,
        () -> {
          Listing draft =
              desk.begin(ListingKind.NEED, new OrganisationId("org-sonnaille"), Language.FR);
          desk.keep(
              draft,
              SampleContent.of(
                  new ListingText(Language.FR, title, "Un résumé.", ""),
                  Set.of("blockchain"),
                  Set.of("health")));
          return desk.submit(draft.id(), false, null);
        });
  }

  private static void go(String location) {
    Location address = new Location(location);
    UI.getCurrent().navigate(address.getPath(), address.getQueryParameters());
    roundTrip();
  }

  private String headline() {
    return find(H1.class).all().getFirst().getText();
  }
}
