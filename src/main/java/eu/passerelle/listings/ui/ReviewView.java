package eu.passerelle.listings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import eu.passerelle.listings.IllegalListingState;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingReview.Waiting;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.listings.ListingVersions;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.QualityCoach;
import eu.passerelle.listings.ui.VersionsPanel.ContentChanges;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.ReasonDialog;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;

/** One listing under review: its text, who would answer it, and the decision. */
@Route(ListingNavigation.REVIEWS)
@PermitAll
class ReviewView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final ListingReview review;
  private final ListingVersions versions;
  private final Taxonomy taxonomy;
  private final Territories territories;
  private final List<ListingPanel.Factory> factories;

  ReviewView(
      ListingReview review,
      ListingVersions versions,
      Taxonomy taxonomy,
      Territories territories,
      List<ListingPanel.Factory> factories) {
    this.review = review;
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
    column.add(whose(waiting), decision(waiting.listing()));
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

  private Div decision(Listing listing) {
    Div decision = new Div();
    decision.addClassNames("actions", "own");
    if (listing.reviewPending() && listing.status() != ListingStatus.ON_HOLD) {
      decision.add(new Paragraph(getTranslation("review.help")), approval(listing));
      if (listing.status() == ListingStatus.SUBMITTED || listing.editsAwaitReview()) {
        decision.add(
            asking(
                "review.send-back", reason -> review.sendBack(listing.id(), reason), "sent-back"));
      }
    }
    if (listing.status() == ListingStatus.PUBLISHED) {
      decision.add(asking("review.hold", reason -> review.hold(listing.id(), reason), "held"));
    }
    if (listing.status() == ListingStatus.ON_HOLD) {
      decision.add(
          new Paragraph(getTranslation("review.held-because", listing.heldBecause())),
          new Button(
              getTranslation("review.release"),
              click -> decide(() -> review.release(listing.id()), "review.released")));
    }
    return decision;
  }

  private Button approval(Listing listing) {
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
