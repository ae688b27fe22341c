package eu.passerelle.matching.ui;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.NumberField;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.As;
import eu.passerelle.support.ScreenTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The weights of matching, tried and proposed. */
@ApplicationTest
class TuningViewTests extends ScreenTest {

  private void open() {
    UI.getCurrent().navigate(MatchingNavigation.TUNING);
    roundTrip();
  }

  private NumberField field(String label) {
    return find(NumberField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private Button proposing() {
    return find(Button.class).all().stream()
        .filter(button -> button.getText().equals("Proposer ce barème"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @As(CLUSTER_MANAGER)
  void onlyOtherWeightsThatAddUpCanBeProposed() {
    open();
    assertThat(proposing().isEnabled()).isFalse();

    field("Mots en commun").setValue(20.0);
    assertThat(proposing().isEnabled()).isFalse();
    assertThat(shown()).contains("Il en faut exactement 100");

    field("Notions en commun").setValue(23.0);
    assertThat(proposing().isEnabled()).isTrue();
    assertThat(shown()).contains("Total\u00a0: 100,0 points");

    field("Proximité").setValue(null);
    assertThat(proposing().isEnabled()).isFalse();
  }

  @Test
  @As(ANALYST)
  void anAnalystTriesAndDecidesButDoesNotPropose() {
    open();

    assertThat(find(NumberField.class).all()).isNotEmpty();
    assertThat(labels()).doesNotContain("Proposer ce barème");
  }

  @Test
  @As(FOUNDER)
  void othersAreTold() {
    open();

    assertThat(shown()).contains("réservée aux animateurs de clusters et aux analystes");
    assertThat(find(NumberField.class).all()).isEmpty();
  }

  private List<String> labels() {
    return find(Button.class).all().stream().map(Button::getText).toList();
  }
}
