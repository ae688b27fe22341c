package eu.passerelle.matching.ui;

import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;
import eu.passerelle.matching.Matching;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.As;
import eu.passerelle.support.Eventually;
import eu.passerelle.support.ScreenTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two listings side by side. */
@ApplicationTest
class ComparisonViewTests extends ScreenTest {

  private static final String PAIR = "matches/need-etable-boiteries/cap-agrisense-lameness";

  @Autowired private Matching matching;

  @BeforeEach
  void readAll() {
    Eventually.holds(matching::isReady);
  }

  private void go(String location) {
    UI.getCurrent().navigate(location);
    roundTrip();
  }

  private List<String> marked() {
    return elements(getCurrentView().getElement())
        .filter(element -> element.getTag().equals("mark"))
        .map(Element::getTextRecursively)
        .toList();
  }

  private static Stream<Element> elements(Element element) {
    return element.isTextNode()
        ? Stream.empty()
        : Stream.concat(
            Stream.of(element), element.getChildren().flatMap(ComparisonViewTests::elements));
  }

  private List<String> buttons() {
    return find(Button.class).all().stream().map(Button::getText).toList();
  }

  @Test
  void whatTheTwoShareIsMarkedInBothLanguages() {
    go(PAIR);

    assertThat(marked()).contains("robots de traite", "milking robot", "Vaches qui boitent");
    assertThat(buttons()).doesNotContain("Recommander", "Cela nous intéresse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matches/need-etable-boiteries/nowhere",
        "matches/nowhere/cap-agrisense-lameness",
        "matches/need-etable-boiteries/need-etable-boiteries",
        "matches/need-etable-boiteries/need-sonnaille-batterie-hiver",
        "matches/need-tarnholm-belt-tear/cap-tamis-edge-loan-kit"
      })
  void whatIsNotThereForTheReaderIsNotFound(String location) {
    go(location);

    assertThat(getCurrentView()).isNotInstanceOf(ComparisonView.class);
    assertThat(marked()).isEmpty();
  }

  @Test
  @As(FOUNDER)
  void whoWritesOneOfTheTwoReadsItsPlaceOnTheOthersPage() {
    go("matches/need-sonnaille-batterie-hiver/cap-agrisense-lameness");

    assertThat(buttons()).contains("Cela nous intéresse", "Plus tard", "Pas pour nous");
    assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
        .contains("le vôtre est");
  }

  @Test
  @As(CLUSTER_MANAGER)
  void aCuratorRecommendsOrDismisses() {
    go(PAIR);

    assertThat(buttons()).contains("Recommander", "Écarter").doesNotContain("Cela nous intéresse");
  }
}
