package eu.passerelle.insights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Orphans;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.Eventually;
import eu.passerelle.support.ScreenTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the addresses of boards say, and what they cannot. */
@ApplicationTest
class BoardViewsTests extends ScreenTest {

  private static final Map<String, String> UNKNOWN =
      Map.of(
          "province", "99999",
          "cluster", "org-nobody",
          "period", "1812",
          "technology", "alchemy",
          "field", "artificial-intelligence",
          "activity", "idleness",
          "of", "dragons",
          "from", "yesterday",
          "first", "dragons");

  @Autowired private Insights insights;
  @Autowired private Orphans orphans;
  @Autowired private ActingAs acting;

  @BeforeEach
  void signIn() {
    acting.signIn(ActingAs.ANALYST);
    Eventually.holds(orphans::isReady);
  }

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  private String shown(String path, Map<String, String> parameters) {
    UI.getCurrent().navigate(path, QueryParameters.simple(parameters));
    return shown();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        InsightsNavigation.BAROMETER,
        InsightsNavigation.DIVERGENCE,
        InsightsNavigation.ORPHANS,
        InsightsNavigation.TRENDS,
        InsightsNavigation.MAP,
        InsightsNavigation.SUPPORT,
        InsightsNavigation.ECOSYSTEMS,
        InsightsNavigation.BRIDGES,
        InsightsNavigation.WHAT_IF,
        InsightsNavigation.REPORTS,
        InsightsNavigation.BEHIND
      })
  void whatTheRegionDoesNotKnowIsAsIfItWereNotThere(String board) {
    assertThat(shown(board, UNKNOWN)).isEqualTo(shown(board, Map.of()));
  }

  @Test
  void anOrganisationThatIsNoClusterNarrowsNothing() {
    assertThat(shown(InsightsNavigation.BAROMETER, Map.of("cluster", "org-sonnaille")))
        .isEqualTo(shown(InsightsNavigation.BAROMETER, Map.of()));
  }

  @Test
  void whatIsImaginedIsTriedAndToldAfterwards() {
    assertThat(shown(InsightsNavigation.WHAT_IF, Map.of())).contains("Essai en cours");

    Eventually.holds(() -> pushed().contains("les besoins sans réponse passeraient de"));
  }

  @Test
  void aProvinceNarrowsTheBarometer() {
    String all = shown(InsightsNavigation.BAROMETER, Map.of());

    assertThat(shown(InsightsNavigation.BAROMETER, Map.of("province", "60000"))).isNotEqualTo(all);
  }

  @Test
  void theFactsAreOfferedToAnalystsOnly() {
    assertThat(shown(InsightsNavigation.PUBLISHED, Map.of()))
        .contains("Les faits derrière les chiffres");

    acting.signIn(ActingAs.FOUNDER);
    assertThat(insights.seesEverything()).isFalse();
    assertThat(shown(InsightsNavigation.PUBLISHED, Map.of()))
        .doesNotContain("Les faits derrière les chiffres");
  }
}
