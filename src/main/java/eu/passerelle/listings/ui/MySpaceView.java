package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's own space: what to do next, their listings and their state, and who answers them. */
@Route(ListingNavigation.MY_SPACE)
@PermitAll
class MySpaceView extends Main implements HasDynamicTitle {

  /** The others are on a page of their own. */
  private static final int SHOWN = 6;

  MySpaceView(
      ListingDesk desk,
      ListingReview review,
      Organisations organisations,
      CurrentAccount current,
      List<MySpacePanel> panels,
      Clock clock) {
    addClassNames("page", "my-space");
    var account = current.require();
    List<Listing> mine = desk.mine();
    List<Organisation> acted = organisations.ofMember(account.id());
    add(new H1(getTranslation("my.title", account.name())));
    add(begin(), next(mine, desk, review, clock.instant()), listings(mine));
    panels.forEach(panel -> panel.component(mine).ifPresent(this::add));
    if (!acted.isEmpty()) {
      add(organisations(acted));
    }
  }

  private Div begin() {
    Div actions =
        new Div(
            new Link(
                    ListingNavigation.publish(ListingKind.NEED), getTranslation("action.post-need"))
                .asButton("primary"),
            new Link(
                    ListingNavigation.publish(ListingKind.CAPABILITY),
                    getTranslation("action.post-capability"))
                .asButton());
    actions.addClassName("actions");
    return actions;
  }

  private Section next(List<Listing> mine, ListingDesk desk, ListingReview review, Instant now) {
    Section section = new Section(new H2(getTranslation("my.next")));
    int toReview = review.isReviewer() ? review.queue().size() : 0;
    if (toReview > 0) {
      section.add(
          new Todo(
              getTranslation("my.next.review", toReview),
              ListingNavigation.REVIEWS,
              getTranslation("menu.reviews")));
    }
    mine.stream()
        .filter(listing -> listing.awaitsConfirmation() && desk.mayAnswerFor(listing))
        .map(listing -> todo(listing, "action.decide", "my.next.confirm"))
        .forEach(section::add);
    mine.stream()
        .filter(listing -> listing.returnReason() != null)
        .map(
            listing -> todo(listing, "action.correct", "my.next.sent-back", listing.returnReason()))
        .forEach(section::add);
    mine.stream()
        .filter(MySpaceView::hasEdits)
        .map(listing -> todo(listing, "action.resume", "my.next.edits"))
        .forEach(section::add);
    mine.stream()
        .filter(listing -> listing.status() == ListingStatus.DRAFT)
        .filter(listing -> listing.returnReason() == null)
        .map(listing -> todo(listing, "action.resume", "my.next.draft"))
        .forEach(section::add);
    mine.stream()
        .filter(listing -> listing.status() == ListingStatus.ON_HOLD)
        .map(listing -> todo(listing, "action.see", "my.next.held", listing.heldBecause()))
        .forEach(section::add);
    mine.stream()
        .filter(listing -> listing.status() == ListingStatus.PUBLISHED)
        .filter(listing -> listing.isExtensible(now))
        .map(listing -> todo(listing, "action.decide", "my.next.ending", endOf(listing)))
        .forEach(section::add);
    if (section.getComponentCount() == 1) {
      section.add(new Paragraph(getTranslation("my.next.nothing")));
    }
    return section;
  }

  private static boolean hasEdits(Listing listing) {
    return listing.status() == ListingStatus.PUBLISHED
        && listing.workingCopy() != null
        && listing.returnReason() == null
        && !listing.editsSubmitted();
  }

  private static String endOf(Listing listing) {
    return Reader.date(Objects.requireNonNull(listing.expiresAt()));
  }

  /** Something to do with a listing, on its form. */
  private Todo todo(Listing listing, String actionKey, String key, @Nullable Object... more) {
    Object[] arguments = Stream.concat(Stream.of(titleOf(listing)), Stream.of(more)).toArray();
    return new Todo(
        getTranslation(key, arguments),
        ListingNavigation.edit(listing.id()),
        getTranslation(actionKey));
  }

  private String titleOf(Listing listing) {
    String title = listing.edited().text().title();
    return title.isBlank() ? getTranslation("listing.untitled") : title;
  }

  private Section listings(List<Listing> mine) {
    Section section = new Section(new H2(getTranslation("my.listings")));
    if (mine.isEmpty()) {
      section.add(new EmptyState(getTranslation("my.listings.none")));
    }
    Div rows = new Div();
    rows.addClassName("list");
    mine.stream().limit(SHOWN).forEach(listing -> rows.add(row(listing)));
    section.add(
        rows, new Link(ListingNavigation.MY_LISTINGS, getTranslation("my.listings.manage")));
    return section;
  }

  private Div row(Listing listing) {
    boolean live = listing.status() == ListingStatus.PUBLISHED;
    H3 title =
        new H3(
            new Link(
                live
                    ? ListingNavigation.listing(listing.id())
                    : ListingNavigation.edit(listing.id()),
                titleOf(listing)));
    title.getElement().setAttribute("lang", listing.edited().text().language().tag());
    Span when = new Span(getTranslation("my.changed", Reader.date(listing.changedAt())));
    when.addClassName("quiet");
    Div row = new Div(new KindBadge(listing.kind()), title, new StatusTag(listing), when);
    row.addClassName("list-row");
    return row;
  }

  private Section organisations(List<Organisation> acted) {
    Section section = new Section(new H2(getTranslation("my.organisations")));
    Div rows = new Div();
    rows.addClassName("list");
    acted.forEach(organisation -> {
      Div row =
          new Div(
              new H3(
                  new Link(
                      OrganisationNavigation.organisation(organisation.id()), organisation.name())),
              new Span(getTranslation("organisation.kind." + organisation.kind())));
      row.addClassName("list-row");
      rows.add(row);
    });
    section.add(rows);
    return section;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("menu.my-space"));
  }

  /** Something to do, with the way there. */
  private static final class Todo extends Composite<Div> {

    Todo(String text, String path, String action) {
      getContent().addClassName("todo");
      getContent().add(new Span(text), new Link(path, action).asButton());
    }
  }
}
