package eu.passerelle.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.Reader;
import java.util.Locale;

/** The reader's language, and light or dark. */
class ReadingMenu extends Composite<MenuBar> {

  private static final int YEAR_SECONDS = 31_536_000;

  private enum Scheme {
    AUTO,
    LIGHT,
    DARK
  }

  ReadingMenu() {
    MenuBar bar = getContent();
    bar.addClassName("reading");
    MenuItem language = bar.addItem(Reader.language().tag().toUpperCase(Locale.ROOT));
    language.setAriaLabel(getTranslation("layout.language"));
    for (Language choice : Language.values()) {
      MenuItem item =
          language
              .getSubMenu()
              .addItem(choice.locale().getDisplayLanguage(choice.locale()), click -> use(choice));
      item.getElement().setAttribute("lang", choice.tag());
      item.setCheckable(true);
      item.setChecked(choice == Reader.language());
    }
    MenuItem scheme = bar.addItem(VaadinIcon.ADJUST.create());
    scheme.setAriaLabel(getTranslation("layout.scheme"));
    for (Scheme choice : Scheme.values()) {
      scheme.getSubMenu().addItem(getTranslation("layout.scheme." + choice), click -> use(choice));
    }
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
