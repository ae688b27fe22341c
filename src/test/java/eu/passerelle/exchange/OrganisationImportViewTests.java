package eu.passerelle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.As;
import eu.passerelle.support.Eventually;
import eu.passerelle.support.ScreenTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which organisations are imported, without a browser. */
@ApplicationTest
class OrganisationImportViewTests extends ScreenTest {

  private static final String HEADER = "Votre référence;Nom;Type;Commune ou localité;Couleur\n";

  @Autowired private OrganisationImportDesk desk;

  private final String mine = UUID.randomUUID().toString().substring(0, 8);

  @Test
  @As(ActingAs.ANALYST)
  void fromAFileToTheDirectoryOnOnePage() {
    desk.forgetLast();
    open();
    assertThat(shown()).contains("Modèle XLSX", "Modèle CSV", "5 Mo et 5");

    give(HEADER + row("1", "Guichet") + row("2", "Nulle-part").replace("Namur", "Nulle-part"));

    Eventually.holds(() -> pushed().contains("1 nouvelle organisation · 1 à corriger"));
    assertThat(shown())
        .contains("Colonne inconnue, qui ne sera pas lue : Couleur")
        .contains("Guichet " + mine, "Nouvelle organisation")
        .contains("n’est pas une commune de la région");
    assertThat(find(Anchor.class).withText("Télécharger les lignes à corriger").all()).hasSize(1);
    assertThat(find(Checkbox.class).all()).noneMatch(Checkbox::isVisible);

    test(find(Button.class).withText("Importer 1 ligne").single()).click();

    Eventually.holds(() -> pushed().contains("1 organisation créée · 1 à corriger"));
    assertThat(find(Anchor.class).withText("Guichet " + mine).single().getHref())
        .startsWith("organisations/");

    give(HEADER + row("1", "Comptoir"));
    Eventually.holds(() -> pushed().contains("1 organisation à mettre à jour"));
    assertThat(shown()).contains("Modifié : Nom");
    give(HEADER + row("1", "Guichet"));
    Eventually.holds(() -> pushed().contains("Rien à faire"));
    assertThat(find(Button.class).withText("Rien à importer").single().isEnabled()).isFalse();
  }

  @Test
  @As(ActingAs.ANALYST)
  void aFileThatCannotBeReadSaysWhatToDo() {
    open();
    give("");
    Eventually.holds(() -> pushed().contains("Le fichier est vide"));

    give("Bonjour, voici mon répertoire.");
    Eventually.holds(() -> pushed().contains("aucun nom de colonne connu"));

    give("Nom;Type\nGuichet;support\n");
    Eventually.holds(() -> pushed().contains("elle permet de reconnaître chaque organisation"));

    give(HEADER);
    Eventually.holds(() -> pushed().contains("ne contient aucune ligne"));
  }

  @Test
  @As(ActingAs.FOUNDER)
  void whoIsNoAnalystIsToldSo() {
    open();

    assertThat(shown()).contains("Cette page est réservée aux analystes");
    assertThat(find(Upload.class).all()).isEmpty();
    assertThat(wayFromTheDirectory()).isZero();
  }

  @Test
  @As(ActingAs.ANALYST)
  void theDirectoryLeadsAnalystsHere() {
    assertThat(wayFromTheDirectory()).isEqualTo(1);
  }

  @Test
  void theDirectoryLeadsNoVisitorHere() {
    assertThat(wayFromTheDirectory()).isZero();
  }

  private long wayFromTheDirectory() {
    UI.getCurrent().navigate("organisations");
    roundTrip();
    return find(Anchor.class).all().stream()
        .filter(link -> link.getHref().equals("administration/organisations/import"))
        .count();
  }

  private String row(String reference, String name) {
    return "%s-%s;%s %s;support;Namur;bleu\n".formatted(mine, reference, name, mine);
  }

  private static void open() {
    UI.getCurrent().navigate("administration/organisations/import");
    roundTrip();
  }

  private void give(String csv) {
    test(find(Upload.class).single())
        .upload("organisations.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }
}
