package eu.passerelle.listings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
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
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.Outcome;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A live listing, with what other modules know of it beside it. */
@Route(ListingNavigation.LISTING)
@AnonymousAllowed
class ListingView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final ListingCatalogue catalogue;
  private final ListingDesk desk;
  private final CurrentAccount current;
  private final Taxonomy taxonomy;
  private final Territories territories;
  private final List<ListingPanel.Factory> panels;
  private final Div article = new Div();
  private String title = "";

  ListingView(
      ListingCatalogue catalogue,
      ListingDesk desk,
      CurrentAccount current,
      Taxonomy taxonomy,
      Territories territories,
      List<ListingPanel.Factory> panels) {
    this.catalogue = catalogue;
    this.desk = desk;
    this.current = current;
    this.taxonomy = taxonomy;
    this.territories = territories;
    this.panels = panels;
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
    ownActions(listing).ifPresent(article::add);
    if (!listing.content().translations().isEmpty()) {
      article.add(languages(listing, text));
    }
    showText(listing, text);
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

  private Optional<Div> ownActions(PublicListing listing) {
    return current
        .find()
        .flatMap(account -> desk.find(listing.id()))
        .map(mine -> {
          Div actions = new Div();
          actions.addClassNames("actions", "own");
          actions.add(
              new Link(ListingNavigation.edit(mine.id()), getTranslation("action.edit"))
                  .asButton());
          if (desk.mayAnswerFor(mine)) {
            actions.add(closeButton(mine));
          }
          return actions;
        });
  }

  private Button closeButton(Listing listing) {
    return new Button(
        getTranslation("listing.close"),
        click -> {
          RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
          outcome.setLabel(getTranslation("listing.close.outcome"));
          outcome.getElement().getThemeList().add("vertical");
          outcome.setItems(Outcome.values());
          outcome.setItemLabelGenerator(value -> getTranslation("outcome." + value));
          outcome.setValue(Outcome.SOLVED_HERE);
          ConfirmDialog dialog = new ConfirmDialog();
          dialog.setHeader(getTranslation("listing.close.title"));
          dialog.setText(outcome);
          dialog.setCancelable(true);
          dialog.setCancelText(getTranslation("action.cancel"));
          dialog.setConfirmText(getTranslation("listing.close"));
          dialog.addConfirmListener(confirm -> close(listing, outcome.getValue()));
          dialog.open();
        });
  }

  private void close(Listing listing, @Nullable Outcome outcome) {
    desk.close(listing.id(), outcome == null ? Outcome.NO_LONGER_RELEVANT : outcome);
    Notice.done(getTranslation("listing.closed"));
    getUI().ifPresent(ui -> ui.navigate(ListingNavigation.MY_SPACE));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", title);
  }
}
