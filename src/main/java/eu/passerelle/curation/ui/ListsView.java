package eu.passerelle.curation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.curation.MatchList;
import eu.passerelle.curation.MatchLists;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** A curator's lists. */
@Route(CurationNavigation.LISTS)
@PermitAll
class ListsView extends Main implements HasDynamicTitle {

  private final Clock clock;

  ListsView(MatchLists lists, Clock clock) {
    this.clock = clock;
    addClassName("page");
    add(new H1(getTranslation("lists.title")));
    if (!lists.isCurator()) {
      add(new EmptyState(getTranslation("lists.not-curator")));
      return;
    }
    Button create =
        new Button(
            getTranslation("lists.new"),
            click ->
                new NewListDialog(
                        lists, list -> UI.getCurrent().navigate(CurationNavigation.edit(list.id())))
                    .open());
    create.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(create);
    actions.addClassName("actions");
    add(new Paragraph(getTranslation("lists.text")), actions);
    List<MatchList> mine = lists.mine();
    if (mine.isEmpty()) {
      add(new EmptyState(getTranslation("lists.none")));
      return;
    }
    Div rows = new Div();
    rows.addClassName("list");
    mine.forEach(list -> rows.add(row(list)));
    add(rows);
  }

  private Div row(MatchList list) {
    H2 title = new H2(new Link(CurationNavigation.edit(list.id()), list.title()));
    Div state = new Div();
    state.addClassName("tags");
    if (list.isShown()) {
      state.add(new Tag(getTranslation("lists.shown"), "status-published"));
    }
    long links = list.shares().stream().filter(share -> share.isGood(clock.instant())).count();
    if (links > 0) {
      state.add(new Tag(getTranslation("lists.links", links), "quiet-tag"));
    }
    Span when = new Span(getTranslation("my.changed", Reader.date(list.changedAt())));
    when.addClassName("quiet");
    Div row =
        new Div(new Span(getTranslation("lists.pairs", list.items().size())), title, state, when);
    row.addClassName("list-row");
    return row;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("lists.title"));
  }
}
