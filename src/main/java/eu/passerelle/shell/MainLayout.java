package eu.passerelle.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.operations.Deployment;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.MenuEntry;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The frame of every page: name, menu, language, light or dark, who is signed in. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

  private final Map<String, Link> links = new LinkedHashMap<>();

  MainLayout(
      List<MenuEntry> entries,
      CurrentAccount current,
      AuthenticationContext authentication,
      Deployment deployment) {
    List<MenuEntry> shown =
        entries.stream()
            .filter(entry -> entry.visible().getAsBoolean())
            .sorted(Comparator.comparingInt(MenuEntry::order))
            .toList();
    setDrawerOpened(false);
    setPrimarySection(Section.NAVBAR);
    Div bar =
        new Div(
            new DrawerToggle(),
            name(),
            menu(shown.stream().filter(entry -> !entry.isPersonal()).toList()),
            new Div());
    bar.addClassName("navbar");
    Div person =
        new Div(
            new ReadingMenu(),
            new PersonMenu(
                current, authentication, shown.stream().filter(MenuEntry::isPersonal).toList()));
    person.addClassName("navbar-end");
    bar.add(person);
    Div header = new Div(skipLink());
    header.addClassName("header");
    if (deployment.demonstration()) {
      header.add(demonstrationNotice());
    }
    header.add(bar);
    addToNavbar(header);
    addToDrawer(drawer(shown), new ReadingMenu());
  }

  private com.vaadin.flow.component.html.Anchor skipLink() {
    var skip = new com.vaadin.flow.component.html.Anchor("#content", getTranslation("layout.skip"));
    skip.addClassName("skip");
    skip.setRouterIgnore(true);
    skip.getElement()
        .executeJs(
            "this.addEventListener('click', e => { e.preventDefault();"
                + " const main = document.querySelector('main');"
                + " if (main) { main.tabIndex = -1; main.focus(); } });");
    return skip;
  }

  private Div demonstrationNotice() {
    Div notice = new Div(new Span(getTranslation("layout.demonstration")));
    notice.addClassName("demonstration");
    return notice;
  }

  private static Link name() {
    Link name = new Link("", "Passerelle");
    name.addClassName("brand");
    return name;
  }

  private Nav menu(List<MenuEntry> entries) {
    Nav menu = new Nav();
    menu.addClassName("menu");
    menu.setAriaLabel(getTranslation("layout.menu"));
    for (MenuEntry entry : entries) {
      Link link = new Link(entry.path(), getTranslation(entry.labelKey()));
      links.put(entry.path(), link);
      menu.add(link);
    }
    return menu;
  }

  private SideNav drawer(List<MenuEntry> entries) {
    SideNav drawer = new SideNav();
    for (MenuEntry entry : entries) {
      drawer.addItem(
          new SideNavItem(getTranslation(entry.labelKey()), entry.path(), new Icon(entry.icon())));
    }
    return drawer;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String path = event.getLocation().getPath();
    links.forEach((entry, link) -> {
      boolean here = path.equals(entry) || path.startsWith(entry + "/");
      if (here) {
        link.getElement().setAttribute("aria-current", "page");
      } else {
        link.getElement().removeAttribute("aria-current");
      }
    });
    setDrawerOpened(false);
  }
}
