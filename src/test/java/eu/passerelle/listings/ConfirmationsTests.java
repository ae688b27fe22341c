package eu.passerelle.listings;

import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.mail.Mail;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedLinks;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The links by which an organisation answers what was written on its behalf. */
@ApplicationTest
class ConfirmationsTests {

  private static final OrganisationId SONNAILLE = new OrganisationId("org-sonnaille");

  @Autowired private ListingDesk desk;
  @Autowired private ListingRepository listings;
  @Autowired private SignedActions actions;
  @Autowired private SignedLinks links;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  private ListingId submitted() {
    return acting.as(
        CLUSTER_MANAGER,
        () -> {
          Listing draft = desk.beginOnBehalf(ListingKind.NEED, SONNAILLE, Language.FR, null);
          desk.keep(draft, written("Un collier"));
          return desk.submit(draft.id(), false, null).id();
        });
  }

  private static ListingContent written(String title) {
    return SampleContent.of(
        new ListingText(Language.FR, title, "Qui tienne dix ans.", ""),
        Set.of("internet-of-things"),
        Set.of("agriculture"));
  }

  /** The tokens in the mails that ask the founder about a listing, the oldest first. */
  private List<String> tokens(ListingId id, String link) {
    return mongo
        .find(
            Query.query(
                Criteria.where("_id")
                    .regex("^listing-confirm/" + id.value())
                    .and("recipient.person")
                    .is(FOUNDER)),
            Mail.class)
        .stream()
        .sorted(Comparator.comparing(Mail::key))
        .map(mail -> actions.token(Objects.requireNonNull(mail.data().actions().get(link))))
        .toList();
  }

  private Listing found(ListingId id) {
    return listings.findById(id).orElseThrow();
  }

  @Test
  void oneAnswerIsTakenAndTheOtherLinkIsWorthlessThen() {
    ListingId id = submitted();
    String confirm = tokens(id, MailData.MAIN).getFirst();
    String decline = tokens(id, MailData.SECOND).getFirst();

    assertThat(links.perform(confirm, Language.FR)).isPresent();
    assertThat(found(id).reviewPending()).isTrue();
    assertThat(links.offer(decline, Language.FR)).isEmpty();
    assertThat(links.perform(decline, Language.FR)).isEmpty();
    assertThat(found(id).status()).isEqualTo(ListingStatus.SUBMITTED);
  }

  @Test
  void aLinkIsGoodForTheTextThatWasSubmittedAndForNoLaterOne() {
    ListingId id = submitted();
    acting.run(
        CLUSTER_MANAGER,
        () -> {
          desk.takeBack(id);
          desk.keep(desk.find(id).orElseThrow(), written("Une cloche"));
          desk.submit(id, false, null);
        });
    List<String> confirm = tokens(id, MailData.MAIN);

    assertThat(confirm).hasSize(2);
    assertThat(links.perform(confirm.getFirst(), Language.FR)).isEmpty();
    assertThat(found(id).awaitsConfirmation()).isTrue();
    assertThat(links.perform(confirm.getLast(), Language.FR)).isPresent();
    assertThat(found(id).awaitsConfirmation()).isFalse();
  }

  @Test
  void nobodyElseIsAskedWhereTheOrganisationHasAnAdministrator() {
    Listing draft =
        acting.as(
            CLUSTER_MANAGER,
            () ->
                desk.beginOnBehalf(
                    ListingKind.NEED,
                    SONNAILLE,
                    Language.FR,
                    new OnBehalf.Confirmer("Moi-même", "n.hubin@passage-numerique.example")));

    assertThat(Objects.requireNonNull(draft.onBehalf()).confirmer()).isNull();
  }

  @Test
  void whereItHasNoneSomebodyAtItsOwnDomainIsAsked() {
    OrganisationId farm = new OrganisationId("org-ferme-du-rond-fayt");
    acting.run(
        CLUSTER_MANAGER,
        () ->
            assertThatThrownBy(() ->
                    desk.beginOnBehalf(
                        ListingKind.NEED,
                        farm,
                        Language.FR,
                        new OnBehalf.Confirmer("Moi-même", "n.hubin@passage-numerique.example")))
                .isInstanceOf(NobodyToConfirm.class));
  }
}
