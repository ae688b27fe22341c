package eu.passerelle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.As;
import eu.passerelle.support.ScreenTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way back to a page after signing in again. */
@ApplicationTest
class ResumeViewTests extends ScreenTest {

  @Test
  @As(ActingAs.FOUNDER)
  void thePageIsShownAsItWas() {
    resume("explore?q=xylophone");

    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
        .isEqualTo("explore?q=xylophone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://elsewhere.example/", "//elsewhere.example/", "../elsewhere", "nowhere"})
  @As(ActingAs.FOUNDER)
  void itLeadsNowhereElse(String to) {
    resume(to);

    assertThat(find(H1.class).single().getText()).isEqualTo("Page introuvable");
  }

  private static void resume(String to) {
    UI.getCurrent().navigate("resume", QueryParameters.of("to", to));
  }
}
