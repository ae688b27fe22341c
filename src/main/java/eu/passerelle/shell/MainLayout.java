package eu.passerelle.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
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
import eu.passerelle.shared.ui.Attention;
import eu.passerelle.shared.ui.HeaderItem;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.MenuEntry;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every page: name, menu, language, light or dark, who is signed in; below it, what
 * there is to know of this deployment.
 */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

  private static final String CONTENT = "content";

  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Div frame = new Div();
  private @Nullable Component page;

  MainLayout(
      List<MenuEntry> entries,
      List<HeaderItem> items,
      CurrentAccount current,
      AuthenticationContext authentication,
      Deployment deployment,
      SessionProperties sessions,
      Clock clock) {
    List<MenuEntry> shown =
        entries.stream()
            .filter(entry -> entry.visible().getAsBoolean())
            .sorted(Comparator.comparingInt(MenuEntry::order))
            .toList();
    setDrawerOpened(false);
    setPrimarySection(Section.NAVBAR);
    setI18n(new AppLayoutI18n().setDrawer(getTranslation("layout.menu")));
    List<MenuEntry> main = shown.stream().filter(entry -> !entry.isPersonal()).toList();
    Div person = new Div(new ReadingMenu());
    items.forEach(item -> item.component().ifPresent(person::add));
    person.add(
        new PersonMenu(
            current, authentication, shown.stream().filter(MenuEntry::isPersonal).toList()));
    person.addClassName("navbar-end");
    Div bar = new Div(drawerToggle(), name(), menu(main), person);
    bar.addClassName("navbar");
    Header header = new Header(skipLink());
    header.addClassName("header");
    if (deployment.demonstration()) {
      header.add(demonstrationNotice());
    }
    header.add(bar);
    addToNavbar(header);
    addToDrawer(drawer(shown), new ReadingMenu());
    frame.setId(CONTENT);
    frame.addClassName("frame");
    frame.add(new PageFooter(deployment));
    if (current.id().isPresent()) {
      frame.add(new SessionWatch(sessions, clock));
    }
    setContent(frame);
  }

  /** Puts a page above the footer and, where it follows another, takes the keyboard there. */
  @Override
  public void showRouterLayoutContent(HasElement content) {
    Component shown = content.getElement().getComponent().orElseThrow();
    boolean follows = page != null;
    if (page != null) {
      page.removeFromParent();
    }
    page = shown;
    frame.addComponentAsFirst(shown);
    if (follows && shown instanceof Main main) {
      Attention.toPage(main);
    }
  }

  private DrawerToggle drawerToggle() {
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(getTranslation("layout.menu"));
    return toggle;
  }

  private Anchor skipLink() {
    Anchor skip = new Anchor("#" + CONTENT, getTranslation("layout.skip"));
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
    drawer.getElement().setAttribute("aria-label", getTranslation("layout.menu"));
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
