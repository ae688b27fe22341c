package eu.passerelle.curation.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.curation.MatchListId;
import eu.passerelle.curation.MatchLists;
import eu.passerelle.curation.ReadableList;
import eu.passerelle.matching.Matching;
import eu.passerelle.taxonomy.Taxonomy;
import jakarta.annotation.security.PermitAll;

/** A list that is shown to the members of its cluster. */
@Route(CurationNavigation.READ)
@PermitAll
class ListReadView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final MatchLists lists;
  private final Matching matching;
  private final Taxonomy taxonomy;
  private String title = "";

  ListReadView(MatchLists lists, Matching matching, Taxonomy taxonomy) {
    this.lists = lists;
    this.matching = matching;
    this.taxonomy = taxonomy;
    addClassName("page");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    ReadableList readable =
        lists
            .read(new MatchListId(id))
            .orElseThrow(() -> new NotFoundException(getTranslation("lists.gone")));
    title = readable.list().title();
    removeAll();
    add(new ListArticle(readable, matching, taxonomy));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", title);
  }
}
