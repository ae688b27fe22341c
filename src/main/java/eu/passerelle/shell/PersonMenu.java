package eu.passerelle.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import eu.passerelle.access.Account;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.MenuEntry;
import java.util.List;

/** Who is signed in, and signing in or out. */
class PersonMenu extends Composite<Div> {

  PersonMenu(
      CurrentAccount current, AuthenticationContext authentication, List<MenuEntry> entries) {
    current
        .find()
        .ifPresentOrElse(
            account -> getContent().add(menu(account, authentication, entries)),
            () ->
                getContent().add(new Link("sign-in", getTranslation("sign-in.title")).asButton()));
  }

  private ChoiceMenu menu(
      Account account, AuthenticationContext authentication, List<MenuEntry> entries) {
    ChoiceMenu menu =
        new ChoiceMenu(
            new Avatar(account.name()), getTranslation("layout.account", account.name()));
    menu.addClassName("person");
    Span name = new Span(account.name());
    name.addClassName("choices-heading");
    menu.addHeading(name);
    entries.forEach(entry ->
        menu.addChoice(
            getTranslation(entry.labelKey()), () -> UI.getCurrent().navigate(entry.path())));
    menu.addChoice(getTranslation("sign-in.out"), authentication::logout);
    return menu;
  }
}
