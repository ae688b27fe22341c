package eu.passerelle.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.organisations.Organisations.Named;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.As;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screen on which an organisation's administrators look after its clusters. */
@ApplicationTest
class ClustersViewTests extends SpringBrowserlessTest {

  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
  private static final OrganisationId CLUSTER = new OrganisationId("org-cluster-passage");
  private static final String NAME = "Cluster Passage numérique";

  @Autowired private Organisations organisations;
  @Autowired private OrganisationRepository store;

  private final OrganisationId id = new OrganisationId("org-" + UUID.randomUUID());

  @BeforeEach
  void speakFrench() {
    UI.getCurrent().getSession().setLocale(Locale.FRENCH);
    UI.getCurrent().setLocale(Locale.FRENCH);
  }

  @AfterEach
  void remove() {
    store.deleteById(id);
  }

  @Test
  @As(ActingAs.PROFESSOR)
  void whoIsInNoClusterReadsSoAndCanAsk() {
    load();
    go("organisations/" + id.value());
    go(find(Anchor.class).withText("Clusters").single().getHref());
    assertThat(shown()).contains("n’est membre d’aucun cluster");

    click("Demander");
    assertThat(find(ComboBox.class).single().isInvalid()).isTrue();
    choose(NAME);
    click("Demander");

    assertThat(shown()).contains(NAME, "Demande envoyée le");
    assertThat(find(ComboBox.class).all()).as("the only one that answers").isEmpty();
  }

  @Test
  @As(ActingAs.PROFESSOR)
  void aRequestIsTakenBack() {
    load(new ClusterMembership(CLUSTER, false, SINCE, null));
    open();

    click("Retirer la demande");

    assertThat(shown()).contains("n’est membre d’aucun cluster");
    assertThat(stored().clusters()).isEmpty();
  }

  @Test
  @As(ActingAs.PROFESSOR)
  void aMembershipIsEndedOnADayThatIsConfirmed() {
    load(new ClusterMembership(CLUSTER, true, SINCE, null));
    open();
    assertThat(shown()).contains("Membre depuis le 1 janvier 2024");

    click("Mettre fin");
    DatePicker day = find(DatePicker.class).single();
    assertThat(day.getMin()).isEqualTo(SINCE);
    day.setValue(LocalDate.of(2025, 6, 1));
    test(find(Button.class).withText("Mettre fin").all().getLast()).click();

    assertThat(shown()).contains("Membre du 1 janvier 2024 au 1 juin 2025");
    assertThat(find(Button.class).withText("Mettre fin").all()).isEmpty();
    assertThat(offered()).extracting(Named::name).contains(NAME);
  }

  @Test
  @As(ActingAs.PROFESSOR)
  void whatAClusterProposesIsConfirmedOrRefused() {
    load(new ClusterMembership(CLUSTER, false, SINCE, null, SINCE.plusYears(1)));
    open();
    assertThat(shown()).contains("À vous de confirmer", "1 janvier 2025");

    click("Confirmer");
    ConfirmDialog dialog = find(ConfirmDialog.class).single();
    assertThat(dialog.getElement().getProperty("message")).contains("reliront vos annonces");
    test(dialog).confirm();

    assertThat(shown()).contains("Membre depuis le 1 janvier 2024");
  }

  @Test
  @As(ActingAs.PROFESSOR)
  void aProposalIsRefused() {
    load(new ClusterMembership(CLUSTER, false, SINCE, null, SINCE.plusYears(1)));
    open();

    click("Refuser");

    assertThat(stored().clusters()).isEmpty();
  }

  @Test
  @As(ActingAs.FOUNDER)
  void itIsForAdministratorsOnly() {
    load();
    open();

    assertThat(shown()).contains("n’existe pas");
  }

  private void load(ClusterMembership... memberships) {
    Organisation one =
        Organisation.create(
                id,
                Profiles.stating(Set.of(), Set.of(), Set.of()),
                OrganisationStatus.VALIDATED,
                SINCE,
                Instant.now())
            .with(
                List.of(
                    new Member(new AccountId(ActingAs.PROFESSOR), MemberRole.ADMINISTRATOR, SINCE)),
                List.of(memberships));
    SystemAccess.run(() -> organisations.load(List.of(one)));
  }

  private Organisation stored() {
    return store.findById(id).orElseThrow();
  }

  private void open() {
    go("organisations/clusters/" + id.value());
  }

  private void choose(String cluster) {
    find(ComboBox.class)
        .single()
        .setValue(
            offered().stream()
                .filter(named -> named.name().equals(cluster))
                .findFirst()
                .orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private List<Named> offered() {
    return find(ComboBox.class).single().getListDataView().getItems().toList();
  }

  private void click(String text) {
    test(find(Button.class).withText(text).single()).click();
  }

  private void go(String location) {
    UI.getCurrent().navigate(location);
    roundTrip();
  }

  private String shown() {
    return text(getCurrentView().getElement());
  }

  private static String text(Element element) {
    if (element.isTextNode()) {
      return element.getText() + " ";
    }
    StringBuilder text = new StringBuilder();
    element.getChildren().map(ClustersViewTests::text).forEach(text::append);
    return text.toString();
  }
}
