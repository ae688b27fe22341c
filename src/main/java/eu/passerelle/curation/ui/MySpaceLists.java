package eu.passerelle.curation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.curation.MatchList;
import eu.passerelle.curation.MatchLists;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ui.MySpacePanel;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;

/** The lists that the managers of a person's clusters show their members. */
@org.springframework.stereotype.Component
@Order(2)
class MySpaceLists implements MySpacePanel {

  private static final int SHOWN = 6;

  private final MatchLists lists;
  private final Organisations organisations;

  MySpaceLists(MatchLists lists, Organisations organisations) {
    this.lists = lists;
    this.organisations = organisations;
  }

  @Override
  public Optional<Component> component(List<Listing> mine) {
    List<MatchList> shown = lists.shownToMe();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    Section section = new Section();
    section.add(new H2(section.getTranslation("my.lists")));
    Map<OrganisationId, Organisation> clusters =
        organisations.findAll(shown.stream().map(MatchList::cluster).collect(Collectors.toSet()));
    Div rows = new Div();
    rows.addClassName("list");
    shown.stream()
        .limit(SHOWN)
        .forEach(list -> rows.add(row(list, Optional.ofNullable(clusters.get(list.cluster())))));
    section.add(rows);
    return Optional.of(section);
  }

  private static Div row(MatchList list, Optional<Organisation> cluster) {
    Div row = new Div();
    Span by =
        new Span(
            row.getTranslation(
                "lists.by",
                cluster.map(Organisation::name).orElse(""),
                Reader.date(list.changedAt())));
    by.addClassName("quiet");
    row.add(
        new Span(row.getTranslation("lists.pairs", list.items().size())),
        new H3(new Link(CurationNavigation.read(list.id()), list.title())),
        by);
    row.addClassName("list-row");
    return row;
  }
}
