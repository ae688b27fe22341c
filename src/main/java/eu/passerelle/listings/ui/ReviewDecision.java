package eu.passerelle.listings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import eu.passerelle.listings.IllegalListingState;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.listings.SharedReview;
import eu.passerelle.listings.SharedReview.Taken;
import eu.passerelle.listings.UnderReview;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.ReasonDialog;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What a reviewer can decide on a listing. One that waits is theirs while the page is open; where
 * another has it, they see who, and can take it over.
 */
class ReviewDecision extends Composite<Div> {

  private final ListingReview review;
  private final SharedReview shared;
  private final HoldDialogs holds;
  private final Listing listing;
  private @Nullable Taken taken;
  private Runnable stopListening = () -> {};
  private Runnable stopKeeping = () -> {};

  ReviewDecision(ListingReview review, SharedReview shared, HoldDialogs holds, Listing listing) {
    this.review = review;
    this.shared = shared;
    this.holds = holds;
    this.listing = listing;
    getContent().addClassNames("actions", "own");
    getContent().getElement().setAttribute("aria-live", "polite");
  }

  @Override
  protected void onAttach(AttachEvent attachment) {
    UI ui = attachment.getUI();
    show(shared.take(listing.id()));
    stopListening = shared.listen(ui.accessLater(this::refresh, () -> {})::run);
  }

  @Override
  protected void onDetach(DetachEvent detachment) {
    stopListening.run();
    stopKeeping.run();
  }

  /** Leaves what is on the screen alone unless somebody else has it now. */
  private void refresh() {
    Optional<Taken> now = shared.taken(listing.id());
    if (!Objects.equals(now.orElse(null), taken)) {
      show(now);
    }
  }

  private void show(Optional<Taken> now) {
    taken = now.orElse(null);
    keep(taken != null && taken.mine());
    getContent().removeAll();
    if (!listing.waitsForReview()) {
      addActs();
    } else if (taken == null) {
      addFree();
    } else if (taken.mine()) {
      getContent().add(mine(taken));
      addActs();
      getContent().add(new Button(getTranslation("review.give-back"), click -> giveBack()));
    } else {
      addTaken(taken);
    }
  }

  /** The new keeping begins before the old one ends, which would give the listing back. */
  private void keep(boolean mine) {
    Runnable before = stopKeeping;
    stopKeeping = mine ? shared.keep(listing.id()) : () -> {};
    before.run();
  }

  private Paragraph mine(Taken own) {
    Paragraph mine = new Paragraph(getTranslation("review.taken-by-me", Reader.time(own.since())));
    mine.addClassName("quiet");
    return mine;
  }

  private void addFree() {
    getContent()
        .add(
            new Paragraph(getTranslation("review.free")),
            new Link(ListingNavigation.review(listing.id()), getTranslation("review.take"))
                .asButton());
  }

  private void addTaken(Taken other) {
    getContent()
        .add(
            new TakenNote(other),
            new Paragraph(getTranslation("review.taken.help")),
            new Button(
                getTranslation("review.take-over"),
                click -> show(shared.takeOver(listing.id(), other))));
  }

  private void giveBack() {
    shared.giveBack(listing.id());
    leave();
  }

  private void addActs() {
    if (listing.waitsForReview()) {
      getContent().add(new Paragraph(getTranslation("review.help")), approval());
      if (listing.status() == ListingStatus.SUBMITTED || listing.editsAwaitReview()) {
        getContent()
            .add(
                asking(
                    "review.send-back",
                    reason -> review.sendBack(listing.id(), reason),
                    "sent-back"));
      }
    }
    if (listing.status() == ListingStatus.PUBLISHED) {
      getContent().add(new Button(getTranslation("review.hold"), click -> askToHold()));
    }
    if (listing.status() == ListingStatus.ON_HOLD) {
      getContent()
          .add(
              new Paragraph(getTranslation("review.held-because", listing.heldBecause())),
              new Button(
                  getTranslation("review.release"),
                  click -> decide(() -> review.release(listing.id()), "review.released")));
    }
  }

  private void askToHold() {
    holds.dialog(listing.id(), act -> decide(act, "review.held")).open();
  }

  private Button approval() {
    boolean live = listing.status() == ListingStatus.PUBLISHED && !listing.editsAwaitReview();
    Button approve =
        new Button(
            getTranslation(live ? "review.accept-edits" : "review.approve"),
            click ->
                decide(
                    () -> review.approve(listing.id()),
                    live ? "review.edits-accepted" : "review.approved"));
    approve.addThemeVariants(ButtonVariant.PRIMARY);
    return approve;
  }

  private Button asking(String actKey, Consumer<String> act, String done) {
    return new Button(
        getTranslation(actKey),
        click ->
            new ReasonDialog(
                    getTranslation(actKey),
                    reason -> decide(() -> act.accept(reason), "review." + done))
                .open());
  }

  private void decide(Runnable decision, String doneKey) {
    try {
      stopListening.run();
      decision.run();
      Notice.done(getTranslation(doneKey));
      leave();
    } catch (UnderReview e) {
      Notice.refused(getTranslation("review.under-review", e.reviewer()));
      listenAgain();
    } catch (IllegalListingState | OptimisticLockingFailureException e) {
      Notice.refused(getTranslation("review.gone"));
      leave();
    }
  }

  private void listenAgain() {
    getUI()
        .ifPresent(ui -> {
          refresh();
          stopListening = shared.listen(ui.accessLater(this::refresh, () -> {})::run);
        });
  }

  private void leave() {
    getUI().ifPresent(ui -> ui.navigate(ListingNavigation.REVIEWS));
  }
}
