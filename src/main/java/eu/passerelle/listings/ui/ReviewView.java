package eu.passerelle.listings.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.listings.ContentField;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingReview.Waiting;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.listings.ListingVersions;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.QualityCoach;
import eu.passerelle.listings.SharedReview;
import eu.passerelle.listings.ui.VersionsPanel.ContentChanges;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** One listing under review: its text, who would answer it, and the decision. */
@Route(ListingNavigation.REVIEWS)
@PermitAll
class ReviewView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final ListingReview review;
  private final SharedReview shared;
  private final HoldDialogs holds;
  private final ListingVersions versions;
  private final Taxonomy taxonomy;
  private final Territories territories;
  private final List<ListingPanel.Factory> factories;

  ReviewView(
      ListingReview review,
      SharedReview shared,
      HoldDialogs holds,
      ListingVersions versions,
      Taxonomy taxonomy,
      Territories territories,
      List<ListingPanel.Factory> factories) {
    this.review = review;
    this.shared = shared;
    this.holds = holds;
    this.versions = versions;
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
    column.add(whose(waiting), new ReviewDecision(review, shared, holds, waiting.listing()));
    addSubmissionNote(column, waiting);
    if (waiting.listing().editsAwaitReview()) {
      column.add(
          new ContentChanges(
              waiting.listing().content(),
              waiting.content(),
              ContentField.changed(waiting.listing().content(), waiting.content())));
    }
    column.add(new ListingArticle(projection, waiting.content().text(), taxonomy, territories));
    addHiddenFiles(column, waiting, projection);
    if (waiting.listing().edition() > 1 || waiting.listing().editsAwaitReview()) {
      column.add(new VersionsPanel(versions.of(waiting.listing().id())));
    }
    Aside aside = new Aside();
    aside.addClassName("column");
    for (ListingPanel.Factory factory : factories) {
      ListingPanel panel = factory.create(projection.kind());
      panel.show(projection, waiting.listing().status() != ListingStatus.PUBLISHED);
      aside.add(panel.component());
    }
    add(column, aside);
  }

  /** Whose it is, which a reviewer sees of an anonymous one too. */
  private Div whose(Waiting waiting) {
    Div whose =
        new Div(
            new Link(
                OrganisationNavigation.organisation(waiting.organisation().id()),
                waiting.organisation().name()));
    whose.addClassName("who");
    if (!waiting.listing().isNamed()) {
      Span hidden = new Span(getTranslation("review.hidden"));
      hidden.addClassName("quiet");
      whose.add(hidden);
    }
    return whose;
  }

  /** Why it was submitted although more is expected of it, and what that is. */
  private void addSubmissionNote(Div column, Waiting waiting) {
    Listing listing = waiting.listing();
    if (listing.status() != ListingStatus.SUBMITTED) {
      return;
    }
    listing
        .submissionNote()
        .ifPresent(note -> {
          UnorderedList expected = new UnorderedList();
          QualityCoach.hints(listing.kind(), listing.content()).stream()
              .filter(hint -> hint.point().isRequired())
              .forEach(hint -> expected.add(new ListItem(HintText.of(hint, listing.kind()))));
          Section section =
              new Section(
                  new H2(getTranslation("review.overruled")),
                  expected,
                  new Paragraph(getTranslation("review.overruled.note", note)));
          section.addClassNames("notice", "advice");
          column.add(section);
        });
  }

  /** Files that readers do not see, but whoever reviews must have seen. */
  private void addHiddenFiles(Div column, Waiting waiting, PublicListing projection) {
    UnorderedList files = new UnorderedList();
    waiting.content().attachments().stream()
        .filter(attachment -> !projection.content().attachments().contains(attachment))
        .forEach(
            attachment -> files.add(new ListItem(new AttachmentLink(projection.id(), attachment))));
    if (files.getComponentCount() > 0) {
      column.add(new Section(new H2(getTranslation("review.hidden-files")), files));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("review.title"));
  }
}
