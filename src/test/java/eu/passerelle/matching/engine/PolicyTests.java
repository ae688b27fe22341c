package eu.passerelle.matching.engine;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTests {

  private final Map<CriterionId, Double> weights = new HashMap<>(Examples.POLICY.weights());

  @Test
  void weightsThatDoNotAddUpToAHundredAreRefused() {
    weights.put(CriterionId.TERRITORY, 5.0);

    assertRefused("the weights add up to 101.0; they must add up to 100");
  }

  @Test
  void aMissingWeightIsRefused() {
    weights.remove(CriterionId.TERRITORY);

    assertRefused("the weight of 'territory' is missing or negative");
  }

  @Test
  void aNegativeWeightIsRefused() {
    weights.put(CriterionId.TERRITORY, -4.0);

    assertRefused("the weight of 'territory' is missing or negative");
  }

  private void assertRefused(String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Policy("2", weights, Examples.POLICY.parameters()))
        .withMessage(message);
  }
}
