package eu.passerelle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.As;
import eu.passerelle.support.Eventually;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which organisations are imported, without a browser. */
@ApplicationTest
class OrganisationImportViewTests extends SpringBrowserlessTest {

  private static final String HEADER = "Votre référence;Nom;Type;Commune ou localité;Couleur\n";

  @Autowired private OrganisationImportDesk desk;

  private final String mine = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void speakFrench() {
    UI.getCurrent().getSession().setLocale(Locale.FRENCH);
    UI.getCurrent().setLocale(Locale.FRENCH);
  }

  @Test
  @As(ActingAs.ANALYST)
  void fromAFileToTheDirectoryOnOnePage() {
    desk.forgetLast();
    open();
    assertThat(shown()).contains("Modèle XLSX", "Modèle CSV", "5 Mo et 5");

    give(HEADER + row("1", "Guichet") + row("2", "Nulle-part").replace("Namur", "Nulle-part"));

    Eventually.holds(() -> shows("1 nouvelle organisation · 1 à corriger"));
    assertThat(shown())
        .contains("Colonne inconnue, qui ne sera pas lue : Couleur")
        .contains("Guichet " + mine, "Nouvelle organisation")
        .contains("n’est pas une commune de la région");
    assertThat(find(Anchor.class).withText("Télécharger les lignes à corriger").all()).hasSize(1);
    assertThat(find(Checkbox.class).all()).noneMatch(Checkbox::isVisible);

    test(find(Button.class).withText("Importer 1 ligne").single()).click();

    Eventually.holds(() -> shows("1 organisation créée · 1 à corriger"));
    assertThat(find(Anchor.class).withText("Guichet " + mine).single().getHref())
        .startsWith("organisations/");

    give(HEADER + row("1", "Comptoir"));
    Eventually.holds(() -> shows("1 organisation à mettre à jour"));
    assertThat(shown()).contains("Modifié : Nom");
    give(HEADER + row("1", "Guichet"));
    Eventually.holds(() -> shows("Rien à faire"));
    assertThat(find(Button.class).withText("Rien à importer").single().isEnabled()).isFalse();
  }

  @Test
  @As(ActingAs.ANALYST)
  void aFileThatCannotBeReadSaysWhatToDo() {
    open();
    give("");
    Eventually.holds(() -> shows("Le fichier est vide"));

    give("Bonjour, voici mon répertoire.");
    Eventually.holds(() -> shows("aucun nom de colonne connu"));

    give("Nom;Type\nGuichet;support\n");
    Eventually.holds(() -> shows("elle permet de reconnaître chaque organisation"));

    give(HEADER);
    Eventually.holds(() -> shows("ne contient aucune ligne"));
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

  /** Whether a text is on the screen, once what other threads have to show is shown. */
  private boolean shows(String text) {
    VaadinSession session = UI.getCurrent().getSession();
    session.unlock();
    session.lock();
    roundTrip();
    return shown().contains(text);
  }

  private String shown() {
    return text(getCurrentView().getElement());
  }

  private static String text(Element element) {
    if (element.isTextNode()) {
      return element.getText() + " ";
    }
    StringBuilder text = new StringBuilder();
    element.getChildren().map(OrganisationImportViewTests::text).forEach(text::append);
    return text.toString();
  }
}
