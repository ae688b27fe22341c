package eu.passerelle.listings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.listings.IllegalListingState;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingReview.Waiting;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;

/** One listing under review: its text, who would answer it, and the decision. */
@Route(ListingNavigation.REVIEWS)
@PermitAll
class ReviewView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final ListingReview review;
  private final Taxonomy taxonomy;
  private final Territories territories;
  private final List<ListingPanel.Factory> factories;

  ReviewView(
      ListingReview review,
      Taxonomy taxonomy,
      Territories territories,
      List<ListingPanel.Factory> factories) {
    this.review = review;
    this.taxonomy = taxonomy;
    this.territories = territories;
    this.factories = factories;
    addClassNames("page", "two-columns");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    Waiting waiting =
        review
            .open(new ListingId(id))
            .orElseThrow(() -> new NotFoundException(getTranslation("review.gone")));
    show(waiting);
  }

  private void show(Waiting waiting) {
    removeAll();
    PublicListing projection = review.preview(waiting);
    Div column = new Div();
    column.addClassName("column");
    column.add(decision(waiting.listing()));
    column.add(
        new ListingArticle(projection, waiting.listing().content().text(), taxonomy, territories));
    Aside aside = new Aside();
    aside.addClassName("column");
    for (ListingPanel.Factory factory : factories) {
      ListingPanel panel = factory.create();
      panel.show(projection, waiting.listing().status() != ListingStatus.PUBLISHED);
      aside.add(panel.component());
    }
    add(column, aside);
  }

  private Div decision(Listing listing) {
    boolean edited = listing.status() == ListingStatus.PUBLISHED;
    Button approve =
        new Button(
            getTranslation(edited ? "review.accept-edits" : "review.approve"),
            click ->
                decide(
                    () -> review.approve(listing.id()),
                    edited ? "review.edits-accepted" : "review.approved"));
    approve.addThemeVariants(ButtonVariant.PRIMARY);
    Div decision = new Div(new Paragraph(getTranslation("review.help")), approve);
    if (!edited) {
      decision.add(new Button(getTranslation("review.send-back"), click -> askReason(listing)));
    }
    decision.addClassNames("actions", "own");
    return decision;
  }

  private void askReason(Listing listing) {
    TextArea reason = new TextArea(getTranslation("review.reason"));
    reason.setHelperText(getTranslation("review.reason.help"));
    reason.setWidthFull();
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("review.send-back"));
    dialog.add(reason);
    Button send =
        new Button(
            getTranslation("review.send-back"),
            click -> {
              if (reason.getValue().isBlank()) {
                reason.setErrorMessage(getTranslation("review.reason.missing"));
                reason.setInvalid(true);
                reason.focus();
                return;
              }
              dialog.close();
              decide(() -> review.sendBack(listing.id(), reason.getValue()), "review.sent-back");
            });
    send.addThemeVariants(ButtonVariant.PRIMARY);
    dialog.getFooter().add(new Button(getTranslation("action.cancel"), click -> dialog.close()));
    dialog.getFooter().add(send);
    dialog.open();
    reason.focus();
  }

  private void decide(Runnable decision, String doneKey) {
    try {
      decision.run();
      Notice.done(getTranslation(doneKey));
    } catch (IllegalListingState | OptimisticLockingFailureException e) {
      Notice.refused(getTranslation("review.gone"));
    }
    getUI().ifPresent(ui -> ui.navigate(ListingNavigation.REVIEWS));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("review.title"));
  }
}
