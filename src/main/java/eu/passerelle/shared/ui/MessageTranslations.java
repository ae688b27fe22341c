package eu.passerelle.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives the user interface its {@link Texts}. */
@Component
public class MessageTranslations implements I18NProvider {

  @Override
  public List<Locale> getProvidedLocales() {
    return Arrays.stream(Language.values()).map(Language::locale).toList();
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    return Texts.in(Language.of(locale)).get(key, arguments);
  }
}
