package eu.passerelle.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinRequest;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.Reader;
import java.util.Locale;

/** The reader's language, and light or dark. */
class ReadingMenu extends Composite<Div> {

  private static final int YEAR_SECONDS = 31_536_000;

  private enum Scheme {
    AUTO,
    LIGHT,
    DARK
  }

  ReadingMenu() {
    getContent().addClassName("reading");
    getContent().add(languages(), schemes());
  }

  private ChoiceMenu languages() {
    String now = Reader.language().tag().toUpperCase(Locale.ROOT);
    ChoiceMenu menu = new ChoiceMenu(new Span(now), getTranslation("layout.language.now", now));
    for (Language language : Language.values()) {
      Button choice =
          menu.addChoice(
              language.locale().getDisplayLanguage(language.locale()), () -> use(language));
      choice.getElement().setAttribute("lang", language.tag());
      if (language == Reader.language()) {
        menu.mark(choice);
      }
    }
    return menu;
  }

  private ChoiceMenu schemes() {
    ChoiceMenu menu = new ChoiceMenu(VaadinIcon.ADJUST.create(), getTranslation("layout.scheme"));
    for (Scheme scheme : Scheme.values()) {
      Button choice = menu.addChoice(getTranslation("layout.scheme." + scheme), () -> use(scheme));
      choice.addClickListener(click -> menu.mark(choice));
      if (scheme == chosen()) {
        menu.mark(choice);
      }
    }
    return menu;
  }

  private static Scheme chosen() {
    VaadinRequest request = VaadinRequest.getCurrent();
    String chosen = request == null ? "" : ReadingPreferences.scheme(request);
    return switch (chosen) {
      case "light" -> Scheme.LIGHT;
      case "dark" -> Scheme.DARK;
      default -> Scheme.AUTO;
    };
  }

  private static void use(Language language) {
    remember(ReadingPreferences.LANGUAGE_COOKIE, language.tag());
    UI.getCurrent().getSession().setLocale(language.locale());
    UI.getCurrent().getPage().reload();
  }

  private static void use(Scheme scheme) {
    String name = scheme.name().toLowerCase(Locale.ROOT);
    remember(ReadingPreferences.SCHEME_COOKIE, name);
    UI.getCurrent()
        .getPage()
        .executeJs(
            "document.documentElement.style.colorScheme = $0",
            scheme == Scheme.AUTO ? "light dark" : name);
  }

  private static void remember(String cookie, String value) {
    UI.getCurrent()
        .getPage()
        .executeJs(
            "document.cookie = $0 + '=' + $1 + ';path=/;max-age=' + $2 + ';samesite=lax'",
            cookie,
            value,
            YEAR_SECONDS);
  }
}
