package eu.passerelle.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import eu.passerelle.matching.MatchingPolicy;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.ScreenTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page that tells by what matches are ranked. */
@ApplicationTest
class RankingViewTests extends ScreenTest {

  @Autowired private MatchingPolicy policy;

  @BeforeEach
  void open() {
    UI.getCurrent().navigate(MatchingNavigation.RANKING);
  }

  @Test
  void everyCriterionThatIsWorthSomethingStandsThereTheWeightiestFirst() {
    List<String> terms =
        find(DescriptionList.Term.class).all().stream().map(DescriptionList.Term::getText).toList();

    assertThat(terms)
        .hasSize(
            (int)
                Stream.of(CriterionId.values())
                    .filter(criterion -> policy.engine().weight(criterion) > 0)
                    .count());
    assertThat(terms.getFirst())
        .startsWith("Mots en commun")
        .contains(String.valueOf((int) policy.engine().weight(CriterionId.TEXT_RELEVANCE)));
    assertThat(terms.stream().mapToInt(term -> Integer.parseInt(term.replaceAll("\\D", ""))).sum())
        .isEqualTo(100);
  }

  @Test
  void theLimitsOfTheBandsAreThoseInUse() {
    assertThat(find(RankingView.class).single().getElement().getTextRecursively())
        .contains("forte à partir de 63,5 points");
  }

  @ParameterizedTest
  @EnumSource(CriterionId.class)
  void everyCriterionIsNamedAndExplainedInEveryLanguage(CriterionId criterion) {
    for (Language language : Language.values()) {
      Texts texts = Texts.in(language);
      for (String key : List.of("criterion." + criterion, "ranking.criterion." + criterion)) {
        assertThat(texts.get(key)).as("%s in %s", key, language).isNotEqualTo(key).isNotBlank();
      }
    }
  }
}
