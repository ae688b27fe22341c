package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An organisation's initials on a colour derived from its name. */
class InitialsAvatar extends Composite<Avatar> {

  private static final int COLOURS = 7;
  private static final int LETTERS = 2;

  InitialsAvatar(String name) {
    getContent().setAbbreviation(initials(name));
    getContent().setColorIndex(Math.floorMod(name.hashCode(), COLOURS));
    getContent().getElement().setAttribute("aria-hidden", "true");
    getContent().setTooltipEnabled(false);
  }

  private static String initials(String name) {
    return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
        .limit(LETTERS)
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }
}
