package eu.passerelle.exchange;

import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.listings.ContentField;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out what a row would do, without doing it. */
@Component
class RowJudge {

  /**
   * What a row is about and what it makes of it.
   *
   * @param listing empty where there is none yet
   */
  record Aim(
      Owner owner,
      String reference,
      ListingKind kind,
      Optional<Listing> listing,
      ListingContent content) {}

  /**
   * @param aim empty for a row in which something is wrong
   */
  record Judgement(PlannedRow row, Optional<Aim> aim) {}

  private final ListingDesk desk;
  private final OwnReferences references;
  private final Organisations organisations;
  private final Vocabularies words;
  private final Clock clock;

  RowJudge(
      ListingDesk desk,
      OwnReferences references,
      Organisations organisations,
      Vocabularies words,
      Clock clock) {
    this.desk = desk;
    this.references = references;
    this.organisations = organisations;
    this.words = words;
    this.clock = clock;
  }

  Judgement judge(Sheet.Row row, FileReading file) {
    Map<Column, String> cells = file.cells(row);
    Findings findings = new Findings();
    String reference = reference(cells, findings);
    Optional<Listing> byId = reference.isEmpty() ? Optional.empty() : known(reference);
    Optional<Owner> owner = owner(byId, cells, file, findings);
    Optional<Listing> listing =
        byId.or(() ->
            owner
                .filter(whose -> !reference.isEmpty())
                .flatMap(whose -> references.find(whose, reference))
                .flatMap(desk::find));
    owner
        .flatMap(whose -> file.earlierRow(whose, reference, row.number()))
        .ifPresent(earlier ->
            findings.add(Kind.REFERENCE_TWICE, Column.OWN_REFERENCE, reference, earlier));
    Optional<ListingKind> kind = kind(listing, cells, file.language(), findings);
    ListingContent before =
        listing
            .map(Listing::edited)
            .orElseGet(() -> ListingContent.empty(kind.orElse(ListingKind.NEED), file.language()));
    ListingContent content =
        new ContentReading(
                words,
                kind.orElse(ListingKind.NEED),
                before,
                listing.isEmpty(),
                cells,
                file.language(),
                Texts.dayOf(clock.instant()),
                findings)
            .content();
    Optional<Aim> aim =
        findings.hasErrors()
            ? Optional.empty()
            : owner.flatMap(
                whose -> kind.map(known -> new Aim(whose, reference, known, listing, content)));
    return new Judgement(
        new PlannedRow(
            row.number(),
            reference,
            content.text().title(),
            aim.map(known -> fate(known, file.language(), findings)).orElse(RowFate.FAULTY),
            listing.map(Listing::id).orElse(null),
            kind.orElse(null),
            owner.map(Owner::name).orElse(""),
            listing.isPresent() ? ContentField.changed(before, content) : List.of(),
            findings.all()),
        aim);
  }

  private static String reference(Map<Column, String> cells, Findings findings) {
    String reference = cells.getOrDefault(Column.OWN_REFERENCE, "");
    if (reference.isEmpty()) {
      findings.add(Kind.REFERENCE_MISSING, Column.OWN_REFERENCE);
    } else if (reference.length() > Listing.LONGEST_REFERENCE) {
      findings.add(
          Kind.TOO_LONG, Column.OWN_REFERENCE, reference.length(), Listing.LONGEST_REFERENCE);
    }
    return reference;
  }

  /** The listing whose id stands for its reference, as the export writes where there is none. */
  private Optional<Listing> known(String reference) {
    return desk.find(new ListingId(reference));
  }

  private Optional<Owner> owner(
      Optional<Listing> byId, Map<Column, String> cells, FileReading file, Findings findings) {
    String cell = cells.getOrDefault(Column.ORGANISATION, "");
    if (byId.isEmpty()) {
      return file.owners().find(cell, findings);
    }
    Organisation organisation = organisations.find(byId.get().organisation()).orElseThrow();
    if (!cell.isBlank() && !Owners.isNamed(organisation, cell)) {
      findings.add(Kind.ORGANISATION_CHANGED, Column.ORGANISATION, organisation.name());
    }
    return Optional.of(
        new Owner(organisation.id(), organisation.name(), byId.get().onBehalf() != null));
  }

  private Optional<ListingKind> kind(
      Optional<Listing> listing, Map<Column, String> cells, Language language, Findings findings) {
    String cell = cells.getOrDefault(Column.KIND, "");
    Optional<ListingKind> stated = words.kinds.find(cell);
    if (cell.isBlank()) {
      if (listing.isEmpty()) {
        findings.add(Kind.KIND_MISSING, Column.KIND);
      }
    } else if (stated.isEmpty()) {
      findings.add(
          Kind.VALUE_NOT_ONE_OF, Column.KIND, cell, String.join(", ", words.kinds.all(language)));
    }
    Optional<ListingKind> is = listing.map(Listing::kind);
    if (is.isPresent() && stated.isPresent() && !is.equals(stated)) {
      findings.add(Kind.KIND_CHANGED, Column.KIND, words.kinds.label(is.get(), language));
    }
    return is.or(() -> stated);
  }

  private static RowFate fate(Aim aim, Language language, Findings findings) {
    if (aim.listing().isEmpty()) {
      warn(aim.content(), findings);
      return RowFate.NEW;
    }
    Listing listing = aim.listing().get();
    boolean draft = listing.status() == ListingStatus.DRAFT;
    if (listing.edited().equals(aim.content())) {
      if (draft) {
        warn(aim.content(), findings);
      }
      return RowFate.UNCHANGED;
    }
    if (draft || (listing.status() == ListingStatus.PUBLISHED && !listing.editsSubmitted())) {
      warn(aim.content(), findings);
      return draft ? RowFate.DRAFT_UPDATED : RowFate.EDITS;
    }
    if (listing.editsSubmitted()) {
      findings.add(Kind.EDITS_IN_REVIEW, null);
    } else {
      findings.add(
          Kind.NOT_EDITABLE, null, Texts.in(language).get("listing.status." + listing.status()));
    }
    return RowFate.LEFT;
  }

  /** What stands in the way of submitting it. */
  private static void warn(ListingContent content, Findings findings) {
    content.firstGap().ifPresent(gap -> findings.add(Kind.INCOMPLETE, null, gap.name()));
    if (content.protection().isAtStake()) {
      findings.add(Kind.SIGN_OFF_NEEDED, Column.PROTECTION);
    }
  }
}
