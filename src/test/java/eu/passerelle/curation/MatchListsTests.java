package eu.passerelle.curation;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.listings.ListingId;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.matching.Pair;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Who makes lists, who reads them, and until when. */
@ApplicationTest
class MatchListsTests {

  private static final OrganisationId CLUSTER = new OrganisationId("org-cluster-passage");
  private static final Pair LAMENESS =
      new Pair(new ListingId("need-etable-boiteries"), new ListingId("cap-agrisense-lameness"));
  private static final Pair PUMPS =
      new Pair(
          new ListingId("need-compoterie-pompes-compresseurs"),
          new ListingId("cap-palier-vibration-rounds"));

  @Autowired private MatchLists lists;
  @Autowired private ActingAs acting;
  @Autowired private MongoTemplate mongo;

  @AfterEach
  void clear() {
    acting.signOut();
    mongo.remove(Query.query(Criteria.where("title").is("Cinq rencontres")), MatchList.class);
  }

  private MatchList begun() {
    acting.signIn(CLUSTER_MANAGER);
    return lists.create(CLUSTER, "Cinq rencontres");
  }

  private List<Pair> pairs(MatchList list) {
    return lists.find(list.id()).orElseThrow().items().stream().map(MatchList.Item::pair).toList();
  }

  @Test
  void pairsKeepTheOrderTheyAreGiven() {
    MatchList list = begun();
    lists.add(list.id(), LAMENESS);
    lists.add(list.id(), PUMPS);
    lists.add(list.id(), LAMENESS);
    assertThat(pairs(list)).containsExactly(LAMENESS, PUMPS);

    lists.move(list.id(), PUMPS, -1);
    assertThat(pairs(list)).containsExactly(PUMPS, LAMENESS);
    lists.move(list.id(), PUMPS, -1);
    assertThat(pairs(list)).containsExactly(PUMPS, LAMENESS);
    lists.remove(list.id(), PUMPS);

    assertThat(pairs(list)).containsExactly(LAMENESS);
    assertThatThrownBy(() -> lists.note(list.id(), PUMPS, "Trop tard"))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aNoteStaysWithItsPair() {
    MatchList list = begun();
    lists.add(list.id(), LAMENESS);
    lists.add(list.id(), PUMPS);
    lists.note(list.id(), PUMPS, "  Se voir sur site.  ");
    lists.move(list.id(), PUMPS, -1);

    assertThat(lists.read(list.id()).orElseThrow().entries().getFirst().note())
        .isEqualTo("Se voir sur site.");
  }

  @Test
  void onlyTheClustersManagersMakeAndChangeItsLists() {
    MatchList list = begun();
    acting.signOut();

    for (String other : List.of(FOUNDER, PROFESSOR, ANALYST)) {
      acting.run(
          other,
          () -> {
            assertThatThrownBy(() -> lists.create(CLUSTER, "À moi"))
                .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> lists.add(list.id(), PUMPS))
                .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> lists.share(list.id(), "", Duration.ofDays(7)))
                .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> lists.delete(list.id()))
                .isInstanceOf(AccessDeniedException.class);
            assertThat(lists.find(list.id())).isEmpty();
          });
    }
    assertThatThrownBy(() -> lists.create(CLUSTER, "À personne"))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  @Test
  void membersReadAListOnceItIsShownToThem() {
    MatchList list = begun();
    assertThat(acting.as(FOUNDER, () -> lists.read(list.id()))).isEmpty();
    acting.signIn(CLUSTER_MANAGER);
    lists.show(list.id(), true);
    acting.signOut();

    assertThat(acting.as(FOUNDER, () -> lists.read(list.id()))).isPresent();
    assertThat(acting.as(FOUNDER, () -> lists.shownToMe()))
        .extracting(MatchList::id)
        .contains(list.id());
    acting.run(CLUSTER_MANAGER, () -> lists.show(list.id(), false));
    assertThat(acting.as(FOUNDER, () -> lists.read(list.id()))).isEmpty();
  }

  @Test
  void whoHasTheLinkReadsTheListUntilItIsWithdrawn() {
    MatchList list = begun();
    lists.add(list.id(), LAMENESS);
    MatchList shared = lists.share(list.id(), "Agence", Duration.ofDays(7));
    SignedActionId action = shared.shares().getFirst().action();
    String token = lists.token(list.id(), action);
    acting.signOut();

    assertThat(lists.readShared(token).orElseThrow().entries()).hasSize(1);
    assertThat(lists.readShared(token.substring(1) + token.charAt(0))).isEmpty();
    acting.run(CLUSTER_MANAGER, () -> lists.withdraw(list.id(), action));

    assertThat(lists.readShared(token)).isEmpty();
  }

  @Test
  void aListThatIsDeletedTakesItsLinksWithIt() {
    MatchList list = begun();
    MatchList shared = lists.share(list.id(), "", Duration.ofDays(7));
    String token = lists.token(list.id(), shared.shares().getFirst().action());
    lists.delete(list.id());
    acting.signOut();

    assertThat(lists.readShared(token)).isEmpty();
  }

  @Test
  void aListHoldsAtMostFiftyPairs() {
    MatchList list = begun();
    for (int i = 0; i < MatchList.MOST_ITEMS; i++) {
      lists.add(list.id(), new Pair(new ListingId("need-" + i), new ListingId("cap-" + i)));
    }

    assertThatIllegalArgumentException().isThrownBy(() -> lists.add(list.id(), PUMPS));
    assertThat(lists.read(list.id()).orElseThrow().withheld()).isEqualTo(MatchList.MOST_ITEMS);
  }
}
