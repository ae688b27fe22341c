package eu.passerelle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.operations.PasserelleProperties;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.ScreenTest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The statement on accessibility, and the way to it. */
@ApplicationTest
class AccessibilityViewTests extends ScreenTest {

  private static AccessibilityView statement(@Nullable String contact) {
    return new AccessibilityView(
        new PasserelleProperties(Path.of("data"), Path.of("config"), null, null, contact));
  }

  private static String textOf(AccessibilityView view) {
    return view.getElement().getTextRecursively();
  }

  @Test
  void itGivesTheOperatorsAddress() {
    AccessibilityView view = statement("aide@example.org");

    assertThat(textOf(view)).contains("Écrivez à aide@example.org");
  }

  @Test
  void withoutAnAddressItSaysWhoIsMeant() {
    assertThat(textOf(statement(null))).contains("l’exploitant de ce site");
  }

  @Test
  void theFooterOfEveryPageLeadsThereAndSaysWhichStoreIsInUse() {
    UI.getCurrent().navigate("explore");
    roundTrip();

    assertThat(find(Anchor.class).withText("Accessibilité").single().getHref())
        .isEqualTo("accessibility");
    assertThat(find(Span.class).all())
        .extracting(Span::getText)
        .anyMatch(text -> text.startsWith("Données conservées"));
  }
}
