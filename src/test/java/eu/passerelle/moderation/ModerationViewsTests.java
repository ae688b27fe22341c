package eu.passerelle.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.moderation.ReportDesk.Proposal;
import eu.passerelle.moderation.Reports.Receipt;
import eu.passerelle.moderation.Reports.Submission;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.As;
import eu.passerelle.support.ScreenTest;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens of reports, without a browser. */
@ApplicationTest
class ModerationViewsTests extends ScreenTest {

  private static final String TEXT = "Ce texte cite un client qui ne le veut pas.";

  @Autowired private Reports reports;
  @Autowired private ReportDesk desk;
  @Autowired private ReportRepository store;
  @Autowired private ListingsOfTests listings;
  @Autowired private ActingAs acting;

  private final String title = "Un bras " + UUID.randomUUID();

  private ListingId published() {
    return listings.publishNeed(
        SampleContent.of(
            new ListingText(Language.FR, title, "Un bras.", ""),
            Set.of("robotics"),
            Set.of("industry-4")));
  }

  private Report reported(ListingId id) {
    Receipt receipt =
        reports.submit(
            reports.listing(id).orElseThrow(),
            new Submission(ReportReason.CONFIDENTIAL, TEXT, "", "", Language.FR),
            title);
    return store.findAll().stream()
        .filter(report -> report.reference().equals(receipt.reference()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aVisitorGoesFromAListingToAReportAndIsAcknowledged() {
    ListingId id = published();
    go("listings/" + id.value());
    go(find(Anchor.class).withText("Signaler un problème").single().getHref());
    assertThat(shown()).contains("Signaler un contenu", title);

    click("Envoyer le signalement");
    assertThat(find(TextArea.class).single().isInvalid()).isTrue();
    assertThat(find(Checkbox.class).single().isInvalid()).isTrue();
    choose(ReportReason.IDENTITY);
    test(find(TextArea.class).single()).setValue(TEXT);
    test(find(Checkbox.class).single()).click();
    click("Envoyer le signalement");

    assertThat(find(H1.class).single().getText()).isEqualTo("Votre signalement est arrivé");
    assertThat(shown()).contains("Sa référence", "notez la référence");
  }

  @Test
  @As(ActingAs.PROFESSOR)
  void whoIsSignedInNeedNotTypeTheirNameAndAddress() {
    go("report/organisation/org-sonnaille");

    assertThat(find(TextField.class).single().getValue()).isEqualTo("Bernard Collignon");
    assertThat(find(EmailField.class).single().getValue()).contains("@");
  }

  @Test
  void whatIsNotThereIsNotReported() {
    go("report/listing/nowhere");

    assertThat(shown()).contains("n’existe pas");
  }

  @Test
  @As(ActingAs.FOUNDER)
  void theQueueIsForAnalysts() {
    go("administration/reports");

    assertThat(shown()).contains("réservée aux analystes").doesNotContain("À décider");
  }

  @Test
  void anAnalystDecidesWithGroundAndReasons() {
    reported(published());
    acting.signIn(ActingAs.ANALYST);
    go("administration/reports");
    showAll();
    assertThat(shown()).contains(title, TEXT, "Sonnaille", "Par année");

    openDecision();
    choose(Outcome.ON_HOLD);
    inDialog("Décider");
    assertThat(find(TextArea.class).single().isInvalid()).isTrue();
    choose(Ground.TERMS);
    test(find(TextField.class).withCaption("Loi ou règle appliquée").single())
        .setValue("Ce que vous publiez");
    test(find(TextArea.class).single()).setValue("Un client est nommé.");
    inDialog("Décider");

    assertThat(shown()).contains("L’annonce est suspendue", "Un client est nommé.");
  }

  @Test
  void aReviewerHoldsAListingWithGroundAndReasons() {
    ListingId id = published();
    acting.signIn(ActingAs.ANALYST);
    go("reviews/" + id.value());
    assertThat(shown()).contains(title, "Suspendre");

    click("Suspendre");
    inDialog("Suspendre");
    assertThat(find(TextArea.class).withCaption("Faits et motifs").single().isInvalid()).isTrue();
    choose(Ground.LAW);
    test(find(TextField.class).withCaption("Loi ou règle appliquée").single())
        .setValue("Code de droit économique");
    test(find(TextArea.class).withCaption("Faits et motifs").single())
        .setValue("La marque est contrefaite.");
    inDialog("Suspendre");

    go("administration/reports");
    showAll();
    assertThat(shown()).contains(title, "De sa propre initiative", "La marque est contrefaite.");
  }

  @Test
  void whatAnotherHasDecidedMeanwhileIsSaidAndShown() {
    Report report = reported(published());
    acting.signIn(ActingAs.ANALYST);
    go("administration/reports");
    openDecision();
    desk.decide(report.id(), new Proposal(Outcome.DISMISSED, null, "", "Rien à redire."));

    choose(Outcome.NOTHING_LEFT);
    test(find(TextArea.class).single()).setValue("C’est réglé.");
    inDialog("Décider");

    assertThat(store.findById(report.id()).orElseThrow().inForce().orElseThrow().reasons())
        .isEqualTo("Rien à redire.");
    assertThat(shown()).contains("Rien à redire.");
  }

  private void showAll() {
    while (more().findAny().isPresent()) {
      test(more().findFirst().orElseThrow()).click();
    }
  }

  private Stream<Button> more() {
    return find(Button.class).all().stream()
        .filter(button -> button.getText().startsWith("Afficher la suite"));
  }

  /** Of the newest report, the last of those that wait. */
  private void openDecision() {
    showAll();
    test(find(Button.class).withText("Décider").all().getLast()).click();
  }

  private void inDialog(String text) {
    test(find(Button.class).withText(text).all().getLast()).click();
  }

  @SuppressWarnings("unchecked")
  private void choose(Object value) {
    find(RadioButtonGroup.class).all().stream()
        .filter(group -> group.getListDataView().contains(value))
        .findFirst()
        .orElseThrow()
        .setValue(value);
  }

  private void click(String text) {
    test(find(Button.class).withText(text).single()).click();
  }

  @Test
  void aLinkThatIsWorthlessSaysSo() {
    go("moderation/appeal/worthless");

    assertThat(shown()).contains("Ce lien n’est plus valable", "six mois");
  }

  private void go(String location) {
    UI.getCurrent().navigate(location);
    roundTrip();
  }
}
