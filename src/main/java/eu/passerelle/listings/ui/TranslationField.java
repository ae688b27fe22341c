package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import eu.passerelle.listings.ListingText;
import eu.passerelle.shared.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A listing's texts in its other languages, one shown at a time. */
class TranslationField extends Composite<Div> {

  private final Map<Language, ListingText> texts = new EnumMap<>(Language.class);
  private final Select<Language> language = new Select<>();
  private final TextField title = new TextField();
  private final TextArea summary = new TextArea();
  private final TextArea description = new TextArea();
  private Runnable listener = () -> {};

  TranslationField() {
    language.setLabel(getTranslation("form.translation.language"));
    language.setItems(Language.values());
    language.setItemLabelGenerator(value -> getTranslation("language." + value));
    title.setLabel(getTranslation("form.translation.title"));
    title.setMaxLength(ListingText.LONGEST_TITLE);
    summary.setLabel(getTranslation("form.summary"));
    summary.setMaxLength(ListingText.LONGEST_SUMMARY);
    description.setLabel(getTranslation("form.description"));
    description.setMaxLength(ListingText.LONGEST_DESCRIPTION);
    getContent().addClassName("form");
    getContent()
        .add(
            new Paragraph(getTranslation("form.translation.help")),
            language,
            title,
            summary,
            description);
    language.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        show(change.getValue());
      }
    });
    title.addValueChangeListener(change -> typed(change.isFromClient()));
    summary.addValueChangeListener(change -> typed(change.isFromClient()));
    description.addValueChangeListener(change -> typed(change.isFromClient()));
  }

  void onChange(Runnable changed) {
    listener = changed;
  }

  void setValue(Language original, List<ListingText> translations) {
    translations.forEach(text -> texts.put(text.language(), text));
    Language first =
        texts.keySet().stream()
            .findFirst()
            .orElse(original == Language.EN ? Language.FR : Language.EN);
    language.setValue(first);
    show(first);
  }

  private void show(Language chosen) {
    ListingText text = texts.getOrDefault(chosen, ListingText.empty(chosen));
    title.setValue(text.title());
    summary.setValue(text.summary());
    description.setValue(text.description());
  }

  private void typed(boolean byPerson) {
    if (byPerson) {
      Language chosen = language.getValue();
      texts.put(
          chosen,
          new ListingText(
              chosen,
              title.getValue().strip(),
              summary.getValue().strip(),
              description.getValue().strip()));
      listener.run();
    }
  }

  /** The translations that have a title, in languages other than the original's. */
  List<ListingText> value(Language original) {
    return texts.values().stream()
        .filter(text -> text.language() != original && !text.title().isBlank())
        .toList();
  }

  void lock() {
    title.setReadOnly(true);
    summary.setReadOnly(true);
    description.setReadOnly(true);
  }
}
