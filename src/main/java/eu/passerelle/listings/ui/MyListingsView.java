package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingBatch;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.GradualList;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All listings of the person looking, to be handled one by one or many at once. */
@Route(ListingNavigation.MY_LISTINGS)
@PermitAll
class MyListingsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final String STATUS = "status";

  private final ListingDesk desk;
  private final ListingBatch batch;
  private final Organisations organisations;
  private final List<MyListingsAction> actions;
  private final Map<ListingId, Checkbox> chosen = new LinkedHashMap<>();
  private final Div bulk = new Div();
  private final Span count = new Span();
  private @Nullable ListingStatus status;

  MyListingsView(
      ListingDesk desk,
      ListingBatch batch,
      Organisations organisations,
      List<MyListingsAction> actions) {
    this.desk = desk;
    this.batch = batch;
    this.organisations = organisations;
    this.actions = actions;
    addClassNames("page", "my-listings");
    count.getElement().setAttribute("role", "status");
    bulk.addClassNames("actions", "own");
    bulk.add(
        count,
        new Button(getTranslation("listing.extend"), click -> extend()),
        new Button(getTranslation("listing.close"), click -> close()),
        new Button(getTranslation("my.bulk.contact"), click -> changeContacts()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    status =
        event.getLocation().getQueryParameters().getSingleParameter(STATUS).stream()
            .flatMap(name ->
                Arrays.stream(ListingStatus.values())
                    .filter(value -> value.name().equalsIgnoreCase(name)))
            .findFirst()
            .orElse(null);
    show();
  }

  private void show() {
    removeAll();
    chosen.clear();
    List<Listing> mine =
        desk.mine().stream()
            .filter(listing -> status == null || listing.status() == status)
            .toList();
    add(new H1(getTranslation("my.listings")), begin(), head(mine));
    if (mine.isEmpty()) {
      add(new EmptyState(getTranslation("my.listings.none")));
      return;
    }
    Map<OrganisationId, Organisation> owners =
        organisations.findAll(mine.stream().map(Listing::organisation).toList());
    add(bulk, new GradualList(mine, row(owners)));
    showCount();
  }

  private Div begin() {
    Div begin = new Div();
    begin.addClassName("actions");
    for (ListingKind kind : ListingKind.values()) {
      begin.add(
          new Link(
                  ListingNavigation.publish(kind),
                  getTranslation(
                      kind == ListingKind.NEED ? "action.post-need" : "action.post-capability"))
              .asButton());
    }
    actions.forEach(action -> begin.add(action.component()));
    return begin;
  }

  private Div head(List<Listing> mine) {
    H2 found = new H2(getTranslation("my.listings.count", mine.size()));
    Select<ListingStatus> filter = new Select<>();
    filter.setAriaLabel(getTranslation("my.listings.filter"));
    filter.setEmptySelectionAllowed(true);
    filter.setEmptySelectionCaption(getTranslation("my.listings.all"));
    filter.setItems(ListingStatus.values());
    filter.setItemLabelGenerator(
        value -> getTranslation(value == null ? "my.listings.all" : "listing.status." + value));
    filter.setValue(status);
    filter.addValueChangeListener(change -> narrow(change.getValue()));
    Div head = new Div(found, filter);
    head.addClassName("results-head");
    return head;
  }

  private static void narrow(@Nullable ListingStatus to) {
    UI.getCurrent()
        .navigate(
            ListingNavigation.MY_LISTINGS,
            to == null
                ? QueryParameters.empty()
                : QueryParameters.of(STATUS, to.name().toLowerCase(Locale.ROOT)));
  }

  private Function<Listing, Component> row(Map<OrganisationId, Organisation> owners) {
    return listing -> {
      MyListingRow row = new MyListingRow(listing, owners.get(listing.organisation()));
      row.choice().addValueChangeListener(change -> showCount());
      chosen.put(listing.id(), row.choice());
      return row;
    };
  }

  private List<ListingId> selection() {
    return chosen.entrySet().stream()
        .filter(choice -> choice.getValue().getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void showCount() {
    int selected = selection().size();
    bulk.setVisible(selected > 0);
    count.setText(getTranslation("my.bulk.selected", selected));
  }

  private void extend() {
    List<ListingId> ids = selection();
    new ExtensionDialog(
            getTranslation("my.bulk.extend.title", ids.size()),
            days -> tell(batch.extend(ids, days)))
        .open();
  }

  private void close() {
    List<ListingId> ids = selection();
    new OutcomeDialog(
            getTranslation("my.bulk.close.title", ids.size()),
            outcome -> tell(batch.close(ids, outcome)))
        .open();
  }

  private void changeContacts() {
    List<ListingId> ids = selection();
    new ContactsDialog(contacts -> tell(batch.changeContacts(ids, contacts))).open();
  }

  private void tell(ListingBatch.Result result) {
    String done = getTranslation("my.bulk.done", result.done());
    if (result.refused().isEmpty()) {
      Notice.done(done);
    } else {
      Notice.refused(done + " " + getTranslation("my.bulk.refused", result.refused().size()));
    }
    show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("my.listings"));
  }
}
