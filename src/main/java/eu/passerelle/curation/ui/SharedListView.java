package eu.passerelle.curation.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.curation.MatchLists;
import eu.passerelle.curation.ReadableList;
import eu.passerelle.matching.Matching;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.taxonomy.Taxonomy;

/** A list that a link leads to, for whoever has the link while it is good. */
@Route(CurationNavigation.SHARED)
@AnonymousAllowed
class SharedListView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final MatchLists lists;
  private final Matching matching;
  private final Taxonomy taxonomy;
  private String title = "";

  SharedListView(MatchLists lists, Matching matching, Taxonomy taxonomy) {
    this.lists = lists;
    this.matching = matching;
    this.taxonomy = taxonomy;
    addClassName("page");
  }

  @Override
  public void setParameter(BeforeEvent event, String token) {
    removeAll();
    lists.readShared(token).ifPresentOrElse(this::show, this::showGone);
  }

  private void show(ReadableList readable) {
    title = readable.list().title();
    add(new ListArticle(readable, matching, taxonomy));
  }

  private void showGone() {
    title = getTranslation("link.worthless.title");
    add(
        new H1(title),
        new EmptyState(
            getTranslation("lists.link-gone"),
            new Link("", getTranslation("error.home")).asButton()));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", title);
  }
}
