package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;

/** An organisation's initials on a colour derived from its name. */
class InitialsAvatar extends Composite<Avatar> {

  private static final int COLOURS = 7;

  InitialsAvatar(String name) {
    getContent().setName(name);
    getContent().setColorIndex(Math.floorMod(name.hashCode(), COLOURS));
    getContent().getElement().setAttribute("aria-hidden", "true");
    getContent().setTooltipEnabled(false);
  }
}
