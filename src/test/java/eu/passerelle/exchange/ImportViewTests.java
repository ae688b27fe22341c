package eu.passerelle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.As;
import eu.passerelle.support.Eventually;
import eu.passerelle.support.ScreenTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of the import, without a browser. */
@ApplicationTest
class ImportViewTests extends ScreenTest {

  private static final String HEADER =
      "Votre référence;Besoin ou compétence;Langue;Titre;Résumé;Technologies;Domaines"
          + " d’application;Prix\n";

  @Autowired private ImportDesk imports;
  @Autowired private ListingDesk desk;

  private final String reference = UUID.randomUUID().toString();

  @Test
  @As(ActingAs.FOUNDER)
  void fromAFileToDraftsOnOnePage() {
    imports.forgetLast();
    open();
    assertThat(shown()).contains("Modèle XLSX", "Mes annonces CSV", "5 Mo et 1");

    give(HEADER + row(reference, "Trouver la vache") + ";12\n" + ";chose;fr;;;;;\n");

    Eventually.holds(() -> pushed().contains("1 nouveau brouillon · 1 à corriger"));
    assertThat(shown())
        .contains("Colonne inconnue, qui ne sera pas lue : Prix")
        .contains("Trouver la vache", "Nouveau brouillon")
        .contains("Votre référence : donnez à chaque ligne une référence à vous")
        .contains("«\u00a0chose\u00a0» n’est pas une valeur admise");
    assertThat(find(Anchor.class).withText("Télécharger les lignes à corriger").all()).hasSize(1);
    assertThat(drafts()).isZero();

    test(find(Button.class).withText("Importer 1 ligne").single()).click();

    Eventually.holds(() -> pushed().contains("1 brouillon créé · 1 à corriger"));
    assertThat(shown()).contains("Résultat de votre dernier import", "Brouillon créé");
    assertThat(find(Anchor.class).withText("Trouver la vache").single().getHref())
        .startsWith("publish/");
    assertThat(drafts()).isEqualTo(1);

    test(find(Button.class).withText("Effacer ce résultat").single()).click();
    assertThat(shown()).doesNotContain("Résultat de votre dernier import");
  }

  @Test
  @As(ActingAs.FOUNDER)
  void theResultIsThereWhenOneComesBack() {
    open();
    give(HEADER + row(reference, "Revenir plus tard") + ";\n");
    Eventually.holds(() -> pushed().contains("1 nouveau brouillon"));
    test(find(Button.class).withText("Importer 1 ligne").single()).click();
    UI.getCurrent().navigate("my");
    Eventually.holds(() -> imports.running().isEmpty());

    open();

    assertThat(shown()).contains("Résultat de votre dernier import", "Revenir plus tard");
  }

  @Test
  @As(ActingAs.FOUNDER)
  void oneLooksAtWhatIsToBeCorrectedOnly() {
    open();
    give(
        HEADER
            + row(reference, "Une bonne ligne")
            + ";\n"
            + reference
            + "2;chose;fr;Mauvaise;;;;\n");
    Eventually.holds(() -> pushed().contains("1 nouveau brouillon · 1 à corriger"));

    find(RadioButtonGroup.class)
        .single()
        .getListDataView()
        .getItems()
        .filter(item -> item.toString().equals("FAULTY"))
        .findFirst()
        .ifPresent(this::choose);

    assertThat(shown()).contains("Mauvaise").doesNotContain("Une bonne ligne");
  }

  @SuppressWarnings("unchecked")
  private void choose(Object item) {
    find(RadioButtonGroup.class).single().setValue(item);
  }

  @Test
  @As(ActingAs.FOUNDER)
  void whatIsCompleteCanBeSubmittedAtOnce() {
    open();
    give(
        HEADER.strip()
            + ";Résultat attendu;Partenaire : précisions\n"
            + row(reference, "À soumettre")
            + ";;Un essai;Un labo\n");
    Eventually.holds(() -> pushed().contains("1 nouveau brouillon"));

    find(Checkbox.class).single().setValue(true);
    test(find(Button.class).withText("Importer 1 ligne").single()).click();

    Eventually.holds(() -> pushed().contains("1 soumise à relecture"));
    assertThat(shown()).contains("En relecture");
  }

  @Test
  @As(ActingAs.FOUNDER)
  void aFileThatSaysNothingNewLeavesNothingToDo() {
    open();
    give(HEADER + row(reference, "Toujours pareil") + ";\n");
    Eventually.holds(() -> pushed().contains("1 nouveau brouillon"));
    test(find(Button.class).withText("Importer 1 ligne").single()).click();
    Eventually.holds(() -> pushed().contains("1 brouillon créé"));

    give(HEADER + row(reference, "Toujours pareil") + ";\n");

    Eventually.holds(() -> pushed().contains("Rien à faire"));
    assertThat(find(Button.class).withText("Rien à importer").single().isEnabled()).isFalse();
  }

  @Test
  @As(ActingAs.FOUNDER)
  void aFileOfTheWrongKindSaysWhatToDo() {
    open();
    give("Bonjour, voici mes annonces.");
    Eventually.holds(() -> pushed().contains("aucun nom de colonne connu"));

    give(";chose");
    Eventually.holds(() -> pushed().contains("aucun nom de colonne connu"));

    give(HEADER + ";chose;fr;Faux;;;;\n");
    Eventually.holds(() -> pushed().contains("Aucune ligne ne peut être importée telle quelle"));
  }

  @Test
  @As(ActingAs.ADMINISTRATOR)
  void whoActsForNobodyIsToldWhereToBegin() {
    open();

    assertThat(shown()).contains("Vous ne représentez");
    assertThat(find(Upload.class).all()).isEmpty();
  }

  private static String row(String reference, String title) {
    return reference + ";besoin;fr;" + title + ";Un résumé.;IoT;Agriculture";
  }

  private long drafts() {
    return desk.mine().stream().filter(listing -> reference.equals(listing.ownReference())).count();
  }

  private static void open() {
    UI.getCurrent().navigate("my/import");
    roundTrip();
  }

  private void give(String csv) {
    test(find(Upload.class).single())
        .upload("annonces.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }
}
