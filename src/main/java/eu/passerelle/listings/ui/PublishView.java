package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.listings.Attachment;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.listings.IllegalListingState;
import eu.passerelle.listings.IncompleteListing;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingAttachments;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.listings.NobodyToConfirm;
import eu.passerelle.listings.QualityCheckMissing;
import eu.passerelle.listings.QualityHint;
import eu.passerelle.listings.SignOffMissing;
import eu.passerelle.listings.TopicSuggester;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.ui.Attention;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import jakarta.annotation.security.PermitAll;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Writing a need or a capability on one page. What is typed is kept as a draft by itself; beside it
 * stands, live, who would answer.
 */
@Route(ListingNavigation.PUBLISH)
@PermitAll
class PublishView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private static final String NEW = "new-";

  private final ListingDesk desk;
  private final ListingAttachments attachments;
  private final OrganisationRights rights;
  private final Taxonomy taxonomy;
  private final TopicSuggester suggester;
  private final WritingAdvice.Factory advising;
  private final List<ListingPanel.Factory> factories;
  private final Clock clock;
  private final List<ListingPanel> panels = new ArrayList<>();
  private final Span saved = new Span();
  private final OwnerField owner;
  private final Checkbox signOff = new Checkbox();
  private @Nullable ListingForm form;
  private @Nullable WritingAdvice advice;
  private @Nullable Listing listing;
  private ListingKind kind = ListingKind.NEED;

  PublishView(
      ListingDesk desk,
      ListingAttachments attachments,
      OrganisationRights rights,
      Taxonomy taxonomy,
      TopicSuggester suggester,
      Organisations organisations,
      WritingAdvice.Factory advising,
      List<ListingPanel.Factory> factories,
      Clock clock) {
    this.desk = desk;
    this.attachments = attachments;
    this.rights = rights;
    this.taxonomy = taxonomy;
    this.suggester = suggester;
    this.advising = advising;
    this.factories = factories;
    this.clock = clock;
    owner = new OwnerField(organisations);
    signOff.setLabel(getTranslation("publish.sign-off"));
    signOff.addClassName("sign-off");
    addClassNames("page", "two-columns", "publish");
    saved.addClassName("quiet");
    saved.getElement().setAttribute("role", "status");
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    if (parameter.startsWith(NEW)) {
      begin(parameter.substring(NEW.length()));
      return;
    }
    listing =
        desk.find(new ListingId(parameter))
            .orElseThrow(() -> new NotFoundException(getTranslation("listing.not-found")));
    kind = listing.kind();
    show(listing.edited());
  }

  private void begin(String kindName) {
    kind =
        Arrays.stream(ListingKind.values())
            .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(kindName))
            .findFirst()
            .orElseThrow(() -> new NotFoundException(getTranslation("listing.not-found")));
    List<Organisation> mine = rights.writableOrganisations();
    if (mine.isEmpty() && !rights.mayAdvise()) {
      removeAll();
      add(
          new H1(getTranslation("publish.title." + kind)),
          new EmptyState(
              getTranslation("publish.no-organisation"),
              new Link("organisations", getTranslation("menu.organisations")).asButton()));
      return;
    }
    owner.setUp(mine, rights.mayAdvise());
    show(ListingContent.empty(kind, Reader.language()));
  }

  private void show(ListingContent content) {
    removeAll();
    panels.clear();
    ListingForm shown =
        new ListingForm(kind, content, taxonomy, suggester, new DraftFiles(), this::keep);
    form = shown;
    Div column = new Div();
    column.addClassName("column");
    column.add(
        new H1(getTranslation((listing == null ? "publish.title." : "publish.edit.") + kind)));
    stateNotice().ifPresent(column::add);
    if (listing == null) {
      column.add(owner);
    } else if (listing.status() != ListingStatus.DRAFT) {
      column.add(new OwnerActions(desk, listing, clock.instant(), false, this::reload));
    }
    column.add(shown);
    if (isEditable()) {
      column.add(signOff, actions());
      showSignOff(content);
    } else {
      shown.lock();
    }
    Aside aside = new Aside();
    aside.addClassNames("column", "sticky");
    advice = isEditable() ? advising.create(shown) : null;
    if (advice != null) {
      aside.add(advice);
    }
    for (ListingPanel.Factory factory : factories) {
      ListingPanel panel = factory.create(kind);
      panels.add(panel);
      aside.add(panel.component());
    }
    add(column, aside);
    if (listing != null) {
      showPreview(listing, content);
    }
  }

  private boolean isEditable() {
    return listing == null
        || listing.status() == ListingStatus.DRAFT
        || (listing.status() == ListingStatus.PUBLISHED && !listing.editsSubmitted());
  }

  private Optional<Paragraph> stateNotice() {
    if (listing == null) {
      return Optional.of(notice("publish.intro." + kind));
    }
    if (listing.returnReason() != null) {
      return Optional.of(notice("publish.sent-back", listing.returnReason()));
    }
    if (listing.awaitsConfirmation()) {
      return Optional.of(
          notice(
              desk.mayAnswerFor(listing)
                  ? "link.confirm-listing.text"
                  : "publish.awaits-confirmation"));
    }
    return switch (listing.status()) {
      case DRAFT -> Optional.empty();
      case SUBMITTED -> Optional.of(notice("publish.submitted"));
      case PUBLISHED ->
          Optional.of(
              notice(listing.editsSubmitted() ? "publish.edits-submitted" : "publish.published"));
      case ON_HOLD -> Optional.of(notice("publish.on-hold", String.valueOf(listing.heldBecause())));
      case EXPIRED ->
          Optional.of(
              notice(
                  listing.isExtensible(clock.instant())
                      ? "publish.expired"
                      : "publish.expired-for-good"));
      case CLOSED -> Optional.of(notice("publish.closed"));
      case ARCHIVED -> Optional.of(notice("publish.archived"));
    };
  }

  private Paragraph notice(String key, Object... arguments) {
    Paragraph notice = new Paragraph(getTranslation(key, arguments));
    notice.addClassName("notice");
    return notice;
  }

  private void reload() {
    UI.getCurrent().navigate(ListingNavigation.myListings());
  }

  /** Asks for the sign-off where the protection of the result is at stake. */
  private void showSignOff(ListingContent content) {
    boolean atStake = content.protection().isAtStake();
    signOff.setVisible(atStake && (listing == null || desk.mayAnswerFor(listing)));
    if (!atStake) {
      signOff.setValue(false);
    }
  }

  private Div actions() {
    Div actions = new Div();
    actions.addClassName("actions");
    boolean published = listing != null && listing.status() == ListingStatus.PUBLISHED;
    Button main =
        new Button(
            getTranslation(published ? "publish.update" : "publish.submit"), click -> handIn());
    main.addThemeVariants(ButtonVariant.PRIMARY);
    actions.add(main);
    if (!published) {
      actions.add(new Button(getTranslation("publish.discard"), click -> confirmDiscard()));
    }
    actions.add(saved);
    return actions;
  }

  /**
   * Keeps what has been typed so far, and shows who would answer it.
   *
   * @return whether it is kept; the person was told why not
   */
  private boolean keep(ListingContent content) {
    try {
      Listing begun = listing == null ? begin(content) : listing;
      if (begun == null) {
        return false;
      }
      Listing kept = desk.keep(begun, content);
      listing = kept;
      saved.setText(getTranslation("publish.saved", Reader.time(clock.instant())));
      showPreview(kept, content);
      showSignOff(content);
      return true;
    } catch (NobodyToConfirm e) {
      owner.askForConfirmer();
    } catch (IllegalListingState | OptimisticLockingFailureException | NoSuchElementException e) {
      Notice.refused(getTranslation("publish.conflict"));
    }
    return false;
  }

  /** Begins the draft, as soon as it is known whose it is. */
  private @Nullable Listing begin(ListingContent content) {
    Listing begun = owner.begin(desk, kind, content.text().language());
    if (begun != null) {
      UI.getCurrent().getPage().getHistory().replaceState(null, ListingNavigation.edit(begun.id()));
      owner.lock();
    }
    return begun;
  }

  private void showPreview(Listing of, ListingContent content) {
    var projection = desk.preview(of, content);
    panels.forEach(panel -> panel.show(projection, true));
    if (advice != null) {
      advice.show(of, content);
    }
  }

  private void handIn() {
    if (form == null || !form.isValid()) {
      return;
    }
    if (!keep(form.content()) || listing == null) {
      return;
    }
    handIn(listing, form, null);
  }

  private void handIn(Listing written, ListingForm form, @Nullable String note) {
    try {
      handIn(written, note);
    } catch (IncompleteListing e) {
      form.focusOn(e.gap());
    } catch (QualityCheckMissing e) {
      askWhy(written, form, e.missing());
    } catch (SignOffMissing e) {
      demandSignOff();
    } catch (IdentityInText e) {
      Notice.refused(getTranslation("publish.identity-in-text", String.join(", ", e.found())));
    } catch (IllegalListingState | OptimisticLockingFailureException | NoSuchElementException e) {
      Notice.refused(getTranslation("publish.conflict"));
    }
  }

  private void askWhy(Listing written, ListingForm form, List<QualityHint> missing) {
    new OverruleDialog(
            missing.stream().map(hint -> HintText.of(hint, kind)).toList(),
            () -> form.goTo(missing.getFirst().point()),
            note -> handIn(written, form, note))
        .open();
  }

  private void handIn(Listing written, @Nullable String note) {
    if (written.status() == ListingStatus.PUBLISHED) {
      Listing edited = desk.publishEdits(written.id(), signOff.getValue());
      Notice.done(getTranslation(editsDone(edited)));
      UI.getCurrent().navigate(ListingNavigation.listing(written.id()));
    } else if (desk.mayAnswerFor(written) || desk.isOnBehalf(written)) {
      listing = desk.submit(written.id(), signOff.getValue(), note);
      Notice.done(
          getTranslation(
              listing.awaitsConfirmation() ? "publish.confirmation-asked" : "publish.done"));
      show(listing.content());
      Attention.toPage(this);
    } else {
      Notice.refused(getTranslation("publish.needs-administrator"));
    }
  }

  private static String editsDone(Listing edited) {
    if (edited.awaitsConfirmation()) {
      return "publish.confirmation-asked";
    }
    return edited.editsSubmitted() ? "publish.edits-handed-in" : "publish.updated";
  }

  private void demandSignOff() {
    if (signOff.isVisible()) {
      signOff.setInvalid(true);
      signOff.setErrorMessage(getTranslation("publish.sign-off.missing"));
      signOff.focus();
    } else {
      Notice.refused(getTranslation("publish.sign-off.administrator"));
    }
  }

  private void confirmDiscard() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("publish.discard.title"));
    dialog.setText(getTranslation("publish.discard.text"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("action.cancel"));
    dialog.setConfirmText(getTranslation("publish.discard"));
    dialog.addConfirmListener(confirm -> discard());
    dialog.open();
  }

  private void discard() {
    try {
      if (listing != null) {
        desk.discard(listing.id());
      }
      UI.getCurrent().navigate(ListingNavigation.MY_SPACE);
    } catch (IllegalListingState | OptimisticLockingFailureException | NoSuchElementException e) {
      Notice.refused(getTranslation("publish.conflict"));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("publish.title." + kind));
  }

  /** The files of the listing being written. */
  private final class DraftFiles implements AttachmentsField.Files {

    /** Begins the draft where there is none yet. */
    @Override
    public Optional<Attachment> keep(String name, InputStream content) {
      if (listing == null && form != null && !PublishView.this.keep(form.content())) {
        Notice.refused(getTranslation("publish.attach-first"));
      }
      try {
        return Optional.ofNullable(listing)
            .map(draft -> attachments.attach(draft.id(), name, content));
      } catch (NoSuchElementException e) {
        Notice.refused(getTranslation("publish.conflict"));
        return Optional.empty();
      }
    }

    @Override
    public Component link(Attachment attachment) {
      return new AttachmentLink(Objects.requireNonNull(listing).id(), attachment);
    }
  }
}
