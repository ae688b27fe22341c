package eu.passerelle.listings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.listings.IncompleteListing;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.listings.TopicSuggester;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.shared.ui.Attention;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private final OrganisationRights rights;
  private final Taxonomy taxonomy;
  private final TopicSuggester suggester;
  private final List<ListingPanel.Factory> factories;
  private final Clock clock;
  private final List<ListingPanel> panels = new ArrayList<>();
  private final Span saved = new Span();
  private final Select<Organisation> owner = new Select<>();
  private @Nullable ListingForm form;
  private @Nullable Listing listing;
  private ListingKind kind = ListingKind.NEED;

  PublishView(
      ListingDesk desk,
      OrganisationRights rights,
      Taxonomy taxonomy,
      TopicSuggester suggester,
      List<ListingPanel.Factory> factories,
      Clock clock) {
    this.desk = desk;
    this.rights = rights;
    this.taxonomy = taxonomy;
    this.suggester = suggester;
    this.factories = factories;
    this.clock = clock;
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
        java.util.Arrays.stream(ListingKind.values())
            .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(kindName))
            .findFirst()
            .orElseThrow(() -> new NotFoundException(getTranslation("listing.not-found")));
    List<Organisation> mine = rights.writableOrganisations();
    if (mine.isEmpty()) {
      removeAll();
      add(
          new H1(getTranslation("publish.title." + kind)),
          new EmptyState(
              getTranslation("publish.no-organisation"),
              new Link("organisations", getTranslation("menu.organisations")).asButton()));
      return;
    }
    owner.setItems(mine);
    owner.setValue(mine.getFirst());
    show(ListingContent.empty(kind, Reader.language()));
  }

  private void show(ListingContent content) {
    removeAll();
    panels.clear();
    ListingForm shown = new ListingForm(kind, content, taxonomy, suggester, this::keep);
    form = shown;
    Div column = new Div();
    column.addClassName("column");
    column.add(
        new H1(getTranslation((listing == null ? "publish.title." : "publish.edit.") + kind)));
    stateNotice().ifPresent(column::add);
    if (listing == null) {
      column.add(ownerChoice());
    }
    column.add(shown);
    if (isEditable()) {
      column.add(actions());
    } else {
      shown.lock();
    }
    Aside aside = new Aside();
    aside.addClassNames("column", "sticky");
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
        || listing.status() == ListingStatus.PUBLISHED;
  }

  private Optional<Paragraph> stateNotice() {
    if (listing == null) {
      return Optional.of(notice("publish.intro." + kind));
    }
    if (listing.returnReason() != null) {
      return Optional.of(notice("publish.sent-back", listing.returnReason()));
    }
    return switch (listing.status()) {
      case DRAFT -> Optional.empty();
      case SUBMITTED -> Optional.of(notice("publish.submitted"));
      case PUBLISHED -> Optional.of(notice("publish.published"));
      case CLOSED -> Optional.of(notice("publish.closed"));
    };
  }

  private Paragraph notice(String key, Object... arguments) {
    Paragraph notice = new Paragraph(getTranslation(key, arguments));
    notice.addClassName("notice");
    return notice;
  }

  private Select<Organisation> ownerChoice() {
    owner.setLabel(getTranslation("publish.for"));
    owner.setItemLabelGenerator(Organisation::name);
    owner.setVisible(owner.getListDataView().getItemCount() > 1);
    return owner;
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

  /** Keeps what has been typed so far, and shows who would answer it. */
  private void keep(ListingContent content) {
    try {
      if (listing == null) {
        listing = desk.begin(kind, owner.getValue().id(), content.text().language());
        UI.getCurrent()
            .getPage()
            .getHistory()
            .replaceState(null, ListingNavigation.edit(listing.id()));
        owner.setReadOnly(true);
      }
      listing = desk.keep(listing, content);
      saved.setText(getTranslation("publish.saved", Reader.time(clock.instant())));
      showPreview(listing, content);
    } catch (OptimisticLockingFailureException e) {
      Notice.refused(getTranslation("publish.conflict"));
    }
  }

  private void showPreview(Listing of, ListingContent content) {
    var projection = desk.preview(of, content);
    panels.forEach(panel -> panel.show(projection, true));
  }

  private void handIn() {
    if (form == null || !form.isValid()) {
      return;
    }
    keep(form.content());
    if (listing == null) {
      return;
    }
    try {
      if (listing.status() == ListingStatus.PUBLISHED) {
        desk.publishEdits(listing.id());
        Notice.done(getTranslation("publish.updated"));
        UI.getCurrent().navigate(ListingNavigation.listing(listing.id()));
      } else if (desk.mayAnswerFor(listing)) {
        listing = desk.submit(listing.id());
        Notice.done(getTranslation("publish.done"));
        show(listing.content());
        Attention.toPage(this);
      } else {
        Notice.refused(getTranslation("publish.needs-administrator"));
      }
    } catch (IncompleteListing e) {
      form.focusOn(e.gap());
    }
  }

  private void confirmDiscard() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("publish.discard.title"));
    dialog.setText(getTranslation("publish.discard.text"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("action.cancel"));
    dialog.setConfirmText(getTranslation("publish.discard"));
    dialog.addConfirmListener(confirm -> {
      if (listing != null) {
        desk.discard(listing.id());
      }
      UI.getCurrent().navigate(ListingNavigation.MY_SPACE);
    });
    dialog.open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("publish.title." + kind));
  }
}
