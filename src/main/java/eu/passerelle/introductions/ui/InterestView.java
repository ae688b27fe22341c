package eu.passerelle.introductions.ui;

import static eu.passerelle.shared.ui.FieldCheck.check;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.introductions.InterestRefused;
import eu.passerelle.introductions.Interests;
import eu.passerelle.introductions.Interests.Asker;
import eu.passerelle.introductions.Request;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.operations.TooOften;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Expressing interest in a listing: for whom, why, what one brings and what one asks. */
@Route(IntroductionNavigation.INTEREST + "/:listing")
@PermitAll
class InterestView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final Interests interests;
  private final ListingCatalogue catalogue;
  private final Taxonomy taxonomy;
  private final Select<Asker> asker = new Select<>();
  private final Select<PublicListing> own = new Select<>();
  private final TextArea brings = new TextArea();
  private final TextArea asks = new TextArea();
  private final TextField when = new TextField();
  private final DisclosureField disclosures = new DisclosureField();
  private String prefilled = "";

  InterestView(Interests interests, ListingCatalogue catalogue, Taxonomy taxonomy) {
    this.interests = interests;
    this.catalogue = catalogue;
    this.taxonomy = taxonomy;
    addClassNames("page", "narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ListingId id = new ListingId(event.getRouteParameters().get("listing").orElse(""));
    Optional<String> ownId =
        event.getLocation().getQueryParameters().getSingleParameter(IntroductionNavigation.OWN);
    removeAll();
    add(new H1(getTranslation("interest.title")));
    PublicListing listing =
        catalogue
            .find(id)
            .orElseThrow(() -> new NotFoundException(getTranslation("listing.not-found")));
    Paragraph about = new Paragraph(new Link(ListingNavigation.listing(id), title(listing)));
    about.addClassName("lead");
    add(about);
    interests
        .refusal(id)
        .ifPresentOrElse(
            refusal -> add(new EmptyState("", new RefusalNote(refusal))),
            () -> show(listing, ownId.map(ListingId::new)));
  }

  private static String title(PublicListing listing) {
    return listing.content().textFor(Reader.language()).title();
  }

  private void show(PublicListing listing, Optional<ListingId> why) {
    List<Asker> askers = interests.askers(listing.id());
    Asker first =
        askers.stream()
            .filter(candidate ->
                why.isPresent()
                    && candidate.listings().stream().anyMatch(one -> one.id().equals(why.get())))
            .findFirst()
            .orElse(askers.getFirst());
    setUp(listing, askers);
    asker.setValue(first);
    why.flatMap(id -> first.listings().stream().filter(one -> one.id().equals(id)).findFirst())
        .ifPresent(own::setValue);
    Button send = new Button(getTranslation("interest.send"), click -> send(listing));
    send.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions =
        new Div(
            send,
            new Link(ListingNavigation.listing(listing.id()), getTranslation("action.cancel"))
                .asButton());
    actions.addClassName("actions");
    Div form = new Div(asker, own, brings, asks, when, disclosures, actions);
    form.addClassName("form");
    add(new Paragraph(getTranslation("interest.help")), form);
  }

  private void setUp(PublicListing listing, List<Asker> askers) {
    boolean need = listing.kind() == ListingKind.NEED;
    asker.setLabel(getTranslation("interest.asker"));
    asker.setItems(askers);
    asker.setItemLabelGenerator(Asker::name);
    asker.setVisible(askers.size() > 1);
    asker.addValueChangeListener(change -> offerListings(change.getValue()));
    own.setLabel(getTranslation("interest.own"));
    own.setHelperText(getTranslation("interest.own.help"));
    own.setEmptySelectionAllowed(true);
    own.setEmptySelectionCaption(getTranslation("interest.own.none"));
    own.setItemLabelGenerator(
        one -> one == null ? getTranslation("interest.own.none") : title(one));
    own.addValueChangeListener(change -> prefill(listing, change.getValue()));
    brings.setLabel(getTranslation(need ? "interest.brings.need" : "interest.brings.capability"));
    asks.setLabel(getTranslation("interest.asks"));
    asks.setHelperText(getTranslation("interest.asks.help"));
    when.setLabel(getTranslation("interest.when"));
    when.setHelperText(getTranslation("interest.when.help"));
    when.setMaxLength(Request.LONGEST_WHEN);
    for (TextArea area : List.of(brings, asks)) {
      area.setMaxLength(Request.LONGEST);
      area.setRequiredIndicatorVisible(true);
      area.setMinRows(4);
    }
    disclosures.show(false);
  }

  private void offerListings(@Nullable Asker one) {
    List<PublicListing> listings = one == null ? List.of() : one.listings();
    own.setItems(listings);
    own.setVisible(!listings.isEmpty());
  }

  /** Says what both have in common, unless the person has written something of their own. */
  private void prefill(PublicListing listing, @Nullable PublicListing mine) {
    disclosures.show(mine != null && mine.content().identity().isAnonymous());
    if (!brings.getValue().equals(prefilled)) {
      return;
    }
    prefilled = mine == null ? "" : inCommon(listing, mine);
    brings.setValue(prefilled);
  }

  private String inCommon(PublicListing listing, PublicListing mine) {
    Set<String> common = new TreeSet<>();
    common.addAll(shared(listing.content().technologies(), mine.content().technologies()));
    common.addAll(shared(listing.content().fields(), mine.content().fields()));
    return common.isEmpty()
        ? getTranslation("interest.prefill.plain", title(mine))
        : getTranslation("interest.prefill", title(mine), String.join(", ", common));
  }

  private List<String> shared(Set<String> codes, Set<String> others) {
    return codes.stream()
        .filter(others::contains)
        .map(code -> taxonomy.label(code, Reader.language()))
        .toList();
  }

  private void send(PublicListing listing) {
    boolean good =
        check(brings, isLong(brings), "interest.too-short")
            & check(asks, isLong(asks), "interest.too-short");
    if (!good) {
      (brings.isInvalid() ? brings : asks).focus();
      return;
    }
    try {
      PublicListing mine = own.getValue();
      UI.getCurrent()
          .navigate(
              IntroductionNavigation.introduction(
                  interests.express(
                      listing.id(),
                      Objects.requireNonNull(asker.getValue()).id(),
                      mine == null ? null : mine.id(),
                      new Request(brings.getValue(), asks.getValue(), when.getValue()),
                      disclosures.chosen())));
      Notice.done(getTranslation("interest.sent"));
    } catch (IdentityInText e) {
      Notice.refused(getTranslation("interest.identity", String.join(", ", e.found())));
    } catch (InterestRefused e) {
      Notice.refused(getTranslation("interest.changed"));
      UI.getCurrent().navigate(ListingNavigation.listing(listing.id()));
    } catch (TooOften e) {
      Notice.refused(getTranslation("interest.too-often"));
    }
  }

  private static boolean isLong(TextArea area) {
    return area.getValue().strip().length() >= Request.SHORTEST;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("interest.title"));
  }
}
