package eu.passerelle.shared.ui;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import eu.passerelle.shared.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.stereotype.Component;

/**
 * The texts of the user interface, from {@code messages/texts_*.properties}. They are ICU message
 * patterns, with positional arguments and plurals. A key that is missing is a programming error,
 * found by a test, and shows as the key itself.
 */
@Component
public class MessageTranslations implements I18NProvider {

  /** The bundle of the texts. */
  public static final String BUNDLE = "messages.texts";

  @Override
  public List<Locale> getProvidedLocales() {
    return Arrays.stream(Language.values()).map(Language::locale).toList();
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    Locale known = Language.of(locale).locale();
    ResourceBundle texts =
        ResourceBundle.getBundle(
            BUNDLE, known, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    if (!texts.containsKey(key)) {
      return key;
    }
    return new MessageFormat(texts.getString(key), known).format(arguments);
  }
}
