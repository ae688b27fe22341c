package eu.passerelle.matching.engine;

import static eu.passerelle.matching.engine.Examples.capability;
import static eu.passerelle.matching.engine.Examples.need;
import static eu.passerelle.matching.engine.Examples.text;
import static eu.passerelle.matching.engine.TextLanguage.EN;
import static eu.passerelle.matching.engine.TextLanguage.FR;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.matching.engine.CommonGround.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonGroundTests {

  private static final String FRENCH = "Des robots collaboratifs pour trier le verre, par IA";
  private static final String ENGLISH = "A collaborative robot that sorts paper; machine learning";

  private static List<String> marked(MatchItem asker, MatchItem candidate, Part part) {
    try (MatchEngine engine = Examples.engine(asker, candidate)) {
      CommonGround ground =
          engine.commonGround(engine.compare(asker, candidate.id()).orElseThrow().explanation());
      MatchText text = (part == Part.ASKER ? asker : candidate).texts().getFirst();
      return ground.marks(part, text.language(), text.title()).stream()
          .map(mark ->
              text.title().substring(mark.start(), mark.end())
                  + (mark.concept() == null ? "" : "=" + mark.concept()))
          .toList();
    }
  }

  @Test
  void conceptsAreMarkedInBothLanguages() {
    MatchItem need = need("n", Facts.none(), text(FR, FRENCH));
    MatchItem capability = capability("c", Facts.none(), text(EN, ENGLISH));

    assertThat(marked(need, capability, Part.ASKER))
        .containsExactly("robots collaboratifs=cobots", "IA=ai");
    assertThat(marked(need, capability, Part.CANDIDATE))
        .contains("collaborative robot=cobots", "machine learning=ai");
  }

  @Test
  void wordsAreMarkedWhereverTheyStandAndHoweverInflected() {
    MatchItem need = need("n", Facts.none(), text(FR, "Trier le verre cassé"));
    MatchItem capability =
        capability("c", Facts.none(), text(FR, "Verres : le tri du verre, sans casse"));

    assertThat(marked(need, capability, Part.CANDIDATE)).contains("Verres", "verre");
    assertThat(marked(need, capability, Part.ASKER)).contains("verre");
  }

  @Test
  void aConceptHidesItsOwnWords() {
    MatchItem need = need("n", Facts.none(), text(FR, "Un robot collaboratif"));
    MatchItem capability = capability("c", Facts.none(), text(FR, "Robots collaboratifs"));

    assertThat(marked(need, capability, Part.CANDIDATE))
        .containsExactly("Robots collaboratifs=cobots");
  }

  @Test
  void whatOnlyOneSaysIsNotMarked() {
    MatchItem need = need("n", Facts.none(), text(FR, "Vérifier des soudures"));
    MatchItem capability = capability("c", Facts.none(), text(FR, "Peser des camions"));

    assertThat(marked(need, capability, Part.ASKER)).isEmpty();
    assertThat(marked(need, capability, Part.CANDIDATE)).isEmpty();
  }
}
