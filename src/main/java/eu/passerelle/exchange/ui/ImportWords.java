package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.UI;

/**
 * How a kind of import speaks.
 *
 * @param prefix how the keys of its own texts begin
 */
record ImportWords(String prefix) {

  static final ImportWords OF_LISTINGS = new ImportWords("exchange.");
  static final ImportWords OF_ORGANISATIONS = new ImportWords("exchange.organisations.");

  String get(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(prefix + key, arguments);
  }
}
