package eu.passerelle.matching.engine;

import static eu.passerelle.matching.engine.Examples.capability;
import static eu.passerelle.matching.engine.Examples.need;
import static eu.passerelle.matching.engine.Examples.text;
import static eu.passerelle.matching.engine.TextLanguage.NL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Titles of jobs, products and the like, where whole words are seldom the same. */
class LabelsTests {

  private static final MatchItem STAIRS = need("need", Facts.none(), text(NL, "Trappenmaker"));

  @Test
  void partsOfACompoundAreFound() {
    try (MatchEngine engine =
        Examples.engine(
            capability("stairs", Facts.none(), text(NL, "Maker van houten trappen")),
            capability("butcher", Facts.none(), text(NL, "Slager en vleesbewerker")),
            capability("keys", Facts.none(), text(NL, "Sleutelmaker")))) {
      assertThat(engine.match(STAIRS, 10, item -> true))
          .extracting(Match::candidate)
          .startsWith("stairs", "keys");
    }
  }

  @Test
  void amongTextsWordsDecide() {
    String more = " die alles op maat plaatst, herstelt, schildert en onderhoudt in heel het land";
    try (MatchEngine engine =
        Examples.engine(
            capability("stairs", Facts.none(), text(NL, "Maker van houten trappen", more)),
            capability("makers", Facts.none(), text(NL, "Trappenmakers en schrijnwerk", more)))) {
      assertThat(engine.match(STAIRS, 10, item -> true))
          .extracting(Match::candidate)
          .containsExactly("makers");
    }
  }
}
