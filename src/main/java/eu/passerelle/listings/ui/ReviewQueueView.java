package eu.passerelle.listings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingReview.Waiting;
import eu.passerelle.listings.SharedReview;
import eu.passerelle.listings.SharedReview.Taken;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** What waits for a reviewer, longest waiting first, and who has which of it, live. */
@Route(ListingNavigation.REVIEWS)
@PermitAll
class ReviewQueueView extends Main implements HasDynamicTitle {

  private final ListingReview review;
  private final SharedReview shared;
  private final Div content = new Div();
  private Runnable stopListening = () -> {};

  ReviewQueueView(ListingReview review, SharedReview shared) {
    this.review = review;
    this.shared = shared;
    addClassName("page");
    add(new H1(getTranslation("review.title")));
    if (review.isReviewer()) {
      add(content);
      show();
    } else {
      add(new EmptyState(getTranslation("review.not-reviewer")));
    }
  }

  @Override
  protected void onAttach(AttachEvent attachment) {
    if (review.isReviewer()) {
      UI ui = attachment.getUI();
      stopListening = shared.listen(ui.accessLater(this::show, () -> {})::run);
    }
  }

  @Override
  protected void onDetach(DetachEvent detachment) {
    stopListening.run();
  }

  private void show() {
    List<Waiting> queue = review.queue();
    content.removeAll();
    content.add(new Paragraph(getTranslation("review.count", queue.size())));
    content.add(rows(queue, shared.taken(queue)));
    addOnHold(review.onHold());
  }

  private Div rows(List<Waiting> shown, Map<ListingId, Taken> taken) {
    Div rows = new Div();
    rows.addClassName("list");
    shown.forEach(waiting -> {
      Div row = row(waiting);
      Taken by = taken.get(waiting.listing().id());
      if (by != null) {
        row.add(new TakenNote(by));
      }
      rows.add(row);
    });
    return rows;
  }

  /** Nobody takes what is on hold. */
  private void addOnHold(List<Waiting> held) {
    if (!held.isEmpty()) {
      content.add(new H2(getTranslation("review.on-hold")), rows(held, Map.of()));
    }
  }

  private Div row(Waiting waiting) {
    H2 title =
        new H2(
            new Link(
                ListingNavigation.REVIEWS + "/" + waiting.listing().id().value(),
                waiting.content().text().title()));
    title.getElement().setAttribute("lang", waiting.content().text().language().tag());
    Span when = new Span(Reader.date(waiting.listing().changedAt()));
    when.addClassName("quiet");
    Div row =
        new Div(
            new KindBadge(waiting.listing().kind()),
            title,
            new Span(waiting.organisation().name()),
            tag(waiting.listing()),
            when);
    row.addClassName("list-row");
    return row;
  }

  private Tag tag(Listing listing) {
    return switch (listing.status()) {
      case PUBLISHED -> new Tag(getTranslation("review.edited"), "status-published");
      case ON_HOLD -> new Tag(getTranslation("listing.status.ON_HOLD"), "status-on_hold");
      default -> new Tag(getTranslation("review.new"), "status-submitted");
    };
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("review.title"));
  }
}
