package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import eu.passerelle.listings.IllegalListingState;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import java.time.Instant;
import org.springframework.dao.OptimisticLockingFailureException;

/** What the people of a listing can do with it in its present state. */
class OwnerActions extends Composite<Div> {

  private final ListingDesk desk;
  private final Listing listing;
  private final Runnable done;

  /**
   * @param editLink whether a link to its form is wanted
   * @param done called after something was done
   */
  OwnerActions(ListingDesk desk, Listing listing, Instant now, boolean editLink, Runnable done) {
    this.desk = desk;
    this.listing = listing;
    this.done = done;
    getContent().addClassNames("actions", "own");
    if (editLink) {
      getContent()
          .add(
              new Link(ListingNavigation.edit(listing.id()), getTranslation("action.edit"))
                  .asButton());
    }
    if (!desk.isOnBehalf(listing)) {
      getContent().add(new Button(getTranslation("listing.copy"), click -> copy()));
    }
    if (listing.awaitsConfirmation()) {
      addConfirmation();
    }
    if (desk.mayAnswerFor(listing)) {
      addAdministratorsActions(now);
    }
  }

  /** What its writer, and what the organisation can do while it waits for the confirmation. */
  private void addConfirmation() {
    if (desk.mayAnswerFor(listing)) {
      Button confirm =
          new Button(
              getTranslation("link.confirm-listing.button"),
              click -> act(() -> desk.confirm(listing.id()), "link.confirm-listing.done"));
      confirm.addThemeVariants(ButtonVariant.PRIMARY);
      Button decline =
          new Button(
              getTranslation("link.decline-listing.button"),
              click -> act(() -> desk.decline(listing.id()), "link.decline-listing.done"));
      getContent().add(confirm, decline);
    } else {
      getContent()
          .add(
              new Button(
                  getTranslation("listing.take-back"),
                  click -> act(() -> desk.takeBack(listing.id()), "listing.taken-back")));
    }
  }

  private void addAdministratorsActions(Instant now) {
    if (listing.isExtensible(now)) {
      getContent()
          .add(
              new Button(
                  getTranslation("listing.extend"),
                  click ->
                      new ExtensionDialog(
                              getTranslation("listing.extend.title"),
                              days ->
                                  act(() -> desk.extend(listing.id(), days), "listing.extended"))
                          .open()));
    }
    if (listing.status() == ListingStatus.PUBLISHED) {
      getContent()
          .add(
              new Button(
                  getTranslation("listing.close"),
                  click ->
                      new OutcomeDialog(
                              getTranslation("listing.close.title"),
                              outcome ->
                                  act(() -> desk.close(listing.id(), outcome), "listing.closed"))
                          .open()),
              openSwitch());
    }
  }

  private Checkbox openSwitch() {
    Checkbox open = new Checkbox(getTranslation("listing.open"), listing.openForInterest());
    open.addValueChangeListener(change ->
        act(
            () -> desk.openForInterest(listing.id(), change.getValue()),
            change.getValue() ? "listing.opened" : "listing.shut"));
    return open;
  }

  private void copy() {
    Listing copy = desk.copy(listing.id());
    Notice.done(getTranslation("listing.copied"));
    UI.getCurrent().navigate(ListingNavigation.edit(copy.id()));
  }

  private void act(Runnable act, String doneKey) {
    try {
      act.run();
      Notice.done(getTranslation(doneKey));
    } catch (IllegalListingState | OptimisticLockingFailureException e) {
      Notice.refused(getTranslation("listing.changed-meanwhile"));
    }
    done.run();
  }
}
