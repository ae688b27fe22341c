package eu.passerelle.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
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

  private MenuBar menu(
      Account account, AuthenticationContext authentication, List<MenuEntry> entries) {
    MenuBar bar = new MenuBar();
    bar.addClassName("person");
    MenuItem person = bar.addItem(new Avatar(account.name()));
    person.setAriaLabel(getTranslation("layout.account", account.name()));
    person.getSubMenu().addItem(account.name()).setEnabled(false);
    entries.forEach(entry ->
        person
            .getSubMenu()
            .addItem(
                getTranslation(entry.labelKey()), click -> UI.getCurrent().navigate(entry.path())));
    person.getSubMenu().addItem(getTranslation("sign-in.out"), click -> authentication.logout());
    return bar;
  }
}
