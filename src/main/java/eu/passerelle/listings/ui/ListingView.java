package eu.passerelle.listings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.ListingVersions;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.time.Clock;
import java.util.List;

/** A live listing, with what other modules know of it beside it. */
@Route(ListingNavigation.LISTING)
@AnonymousAllowed
class ListingView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final ListingCatalogue catalogue;
  private final ListingDesk desk;
  private final ListingReview review;
  private final ListingVersions versions;
  private final CurrentAccount current;
  private final Taxonomy taxonomy;
  private final Territories territories;
  private final List<ListingPanel.Factory> panels;
  private final Clock clock;
  private final Div article = new Div();
  private String title = "";

  ListingView(
      ListingCatalogue catalogue,
      ListingDesk desk,
      ListingReview review,
      ListingVersions versions,
      CurrentAccount current,
      Taxonomy taxonomy,
      Territories territories,
      List<ListingPanel.Factory> panels,
      Clock clock) {
    this.catalogue = catalogue;
    this.desk = desk;
    this.review = review;
    this.versions = versions;
    this.current = current;
    this.taxonomy = taxonomy;
    this.territories = territories;
    this.panels = panels;
    this.clock = clock;
    addClassNames("page", "two-columns");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    PublicListing listing =
        catalogue
            .find(new ListingId(id))
            .orElseThrow(() -> new NotFoundException(getTranslation("listing.not-found")));
    show(listing);
  }

  private void show(PublicListing listing) {
    removeAll();
    ListingText text = listing.content().textFor(Reader.language());
    title = text.title();
    article.addClassName("column");
    showArticle(listing, text);
    Aside aside = new Aside();
    aside.addClassName("column");
    for (ListingPanel.Factory factory : panels) {
      ListingPanel panel = factory.create(listing.kind());
      panel.show(listing, false);
      aside.add(panel.component());
    }
    add(article, aside);
  }

  private void showArticle(PublicListing listing, ListingText text) {
    article.removeAll();
    if (current.id().isPresent()) {
      addActions(listing);
    }
    if (!listing.content().translations().isEmpty()) {
      article.add(languages(listing, text));
    }
    showText(listing, text);
    if (current.id().isPresent() && desk.find(listing.id()).isPresent()) {
      article.add(new VersionsPanel(versions.of(listing.id())));
    }
  }

  private RadioButtonGroup<ListingText> languages(PublicListing listing, ListingText shown) {
    RadioButtonGroup<ListingText> languages = new RadioButtonGroup<>();
    languages.setAriaLabel(getTranslation("listing.read-in"));
    languages.setItems(listing.content().texts());
    languages.setItemLabelGenerator(text -> getTranslation("language." + text.language()));
    languages.setValue(shown);
    languages.addValueChangeListener(change -> showText(listing, change.getValue()));
    return languages;
  }

  /** Leaves the choice of the language alone, and the keyboard there. */
  private void showText(PublicListing listing, ListingText text) {
    article
        .getChildren()
        .filter(ListingArticle.class::isInstance)
        .toList()
        .forEach(article::remove);
    article.add(new ListingArticle(listing, text, taxonomy, territories));
  }

  private void addActions(PublicListing listing) {
    desk.find(listing.id())
        .ifPresent(mine ->
            article.add(
                new OwnerActions(
                    desk,
                    mine,
                    clock.instant(),
                    true,
                    () -> UI.getCurrent().navigate(ListingNavigation.myListings()))));
    if (review.mayOpen(listing.id())) {
      Div actions =
          new Div(
              new Link(
                      ListingNavigation.review(listing.id()),
                      getTranslation(
                          listing.organisation() == null ? "review.open-identity" : "review.open"))
                  .asButton());
      actions.addClassNames("actions", "own");
      article.add(actions);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", title);
  }
}
