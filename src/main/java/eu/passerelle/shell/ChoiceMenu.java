package eu.passerelle.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/**
 * A button that shows choices below it. The choices are plain buttons, because a menu bar's items
 * do not tell a screen reader which of them is chosen.
 */
class ChoiceMenu extends Composite<Div> {

  private final Popover choices = new Popover();

  /**
   * @param face what the button shows
   * @param name what the button is called; contains what it shows, for those who say its name
   */
  ChoiceMenu(Component face, String name) {
    Button opener = new Button(face);
    opener.setAriaLabel(name);
    opener.setSuffixComponent(VaadinIcon.CHEVRON_DOWN_SMALL.create());
    choices.setTarget(opener);
    choices.setAriaLabel(name);
    choices.setPosition(PopoverPosition.BOTTOM_END);
    choices.setAutofocus(true);
    choices.addClassName("choices");
    getContent().addClassName("choice-menu");
    getContent().add(opener, choices);
  }

  /** Something said above the choices. */
  void addHeading(Component heading) {
    choices.add(heading);
  }

  Button addChoice(String text, Runnable choose) {
    Button choice =
        new Button(
            text,
            click -> {
              choices.close();
              choose.run();
            });
    choice.addThemeVariants(ButtonVariant.TERTIARY);
    choices.add(choice);
    return choice;
  }

  /** Marks a choice as the one that holds, and no other. */
  void mark(Button chosen) {
    choices.getChildren().forEach(choice -> choice.getElement().removeAttribute("aria-current"));
    chosen.getElement().setAttribute("aria-current", "true");
  }
}
