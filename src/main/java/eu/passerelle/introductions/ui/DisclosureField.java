package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import eu.passerelle.introductions.Disclosure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a side agrees to show the other once both want to talk. */
class DisclosureField extends Composite<CheckboxGroup<Disclosure>> {

  DisclosureField() {
    getContent().setLabel(getTranslation("disclosure.title"));
    getContent().setHelperText(getTranslation("disclosure.help"));
    getContent().setItemLabelGenerator(one -> getTranslation("disclosure." + one));
    getContent().getElement().getThemeList().add("vertical");
  }

  /** For a side that is anonymous or not; a named one shows which organisation it is anyway. */
  void show(boolean anonymous) {
    show(anonymous, Set.of());
  }

  /** The same without what is shown already. */
  void show(boolean anonymous, Set<Disclosure> already) {
    if (!already.isEmpty()) {
      getContent().setLabel(getTranslation("disclosure.more"));
      getContent().setHelperText("");
    }
    List<Disclosure> open =
        Arrays.stream(Disclosure.values())
            .filter(one -> anonymous || one != Disclosure.ORGANISATION)
            .filter(one -> !already.contains(one))
            .toList();
    getContent().setItems(open);
    getContent()
        .setValue(
            open.contains(Disclosure.CONTACT) && !anonymous
                ? Set.of(Disclosure.CONTACT)
                : Set.of());
  }

  Set<Disclosure> chosen() {
    Set<Disclosure> chosen = EnumSet.noneOf(Disclosure.class);
    chosen.addAll(getContent().getValue());
    return chosen;
  }
}
