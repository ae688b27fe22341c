package eu.passerelle.curation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.curation.MatchList;
import eu.passerelle.curation.MatchLists;
import eu.passerelle.listings.ListingId;
import eu.passerelle.matching.Pair;
import eu.passerelle.matching.ui.PairAction;
import eu.passerelle.shared.ui.Notice;
import java.util.Optional;

/** Puts a pair on one of a curator's lists, from wherever a match is shown. */
@org.springframework.stereotype.Component
class AddToList implements PairAction {

  private static final int OFFERED = 8;

  private final MatchLists lists;
  private final CurrentAccount current;

  AddToList(MatchLists lists, CurrentAccount current) {
    this.lists = lists;
    this.current = current;
  }

  @Override
  public Optional<Component> component(ListingId need, ListingId capability) {
    return current.id().isPresent() && lists.isCurator()
        ? Optional.of(menu(new Pair(need, capability)))
        : Optional.empty();
  }

  private MenuBar menu(Pair pair) {
    MenuBar bar = new MenuBar();
    MenuItem root = bar.addItem(bar.getTranslation("lists.add-to"));
    lists.mine().stream()
        .limit(OFFERED)
        .forEach(list ->
            root.getSubMenu()
                .addItem(list.title(), click -> add(list, pair))
                .setEnabled(!list.holds(pair)));
    root.getSubMenu()
        .addItem(
            bar.getTranslation("lists.new"),
            click ->
                new NewListDialog(
                        lists,
                        list -> {
                          ListChange.attempt(() -> lists.add(list.id(), pair));
                          UI.getCurrent().navigate(CurationNavigation.edit(list.id()));
                        })
                    .open());
    return bar;
  }

  private void add(MatchList list, Pair pair) {
    if (ListChange.attempt(() -> lists.add(list.id(), pair))) {
      Notice.done(UI.getCurrent().getTranslation("lists.added", list.title()));
    }
  }
}
