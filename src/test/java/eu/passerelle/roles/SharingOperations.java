package eu.passerelle.roles;

import eu.passerelle.access.AccountId;
import eu.passerelle.curation.MatchList;
import eu.passerelle.curation.MatchLists;
import eu.passerelle.exchange.ImportDesk;
import eu.passerelle.exchange.ImportPlan;
import eu.passerelle.exchange.LastImport;
import eu.passerelle.exchange.ListingExport;
import eu.passerelle.exchange.OrganisationImportDesk;
import eu.passerelle.exchange.PlannedLine;
import eu.passerelle.exchange.PlannedOrganisation;
import eu.passerelle.exchange.PlannedRow;
import eu.passerelle.exchange.Progress;
import eu.passerelle.exchange.Sheet;
import eu.passerelle.exchange.SheetFormat;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingId;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.matching.Pair;
import eu.passerelle.shared.Language;
import eu.passerelle.support.Eventually;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What everybody tries with match lists and with files of listings. */
public class SharingOperations implements ModuleOperations {

  private static final Pair PAIR =
      new Pair(new ListingId("need-etable-boiteries"), new ListingId("cap-agrisense-lameness"));
  private static final Pair OTHER =
      new Pair(
          new ListingId("need-compoterie-pompes-compresseurs"),
          new ListingId("cap-palier-vibration-rounds"));

  private final Cast cast;
  private final CastListings listings;
  private final MatchLists lists;
  private final ImportDesk imports;
  private final OrganisationImportDesk organisations;
  private final ListingExport export;

  SharingOperations(
      Cast cast,
      CastListings listings,
      MatchLists lists,
      ImportDesk imports,
      OrganisationImportDesk organisations,
      ListingExport export) {
    this.cast = cast;
    this.listings = listings;
    this.lists = lists;
    this.imports = imports;
    this.organisations = organisations;
    this.export = export;
  }

  @Override
  public List<Operations> all() {
    return List.of(lists(), imports(), organisations(), export());
  }

  private Operations lists() {
    return new Operations(MatchLists.class, cast)
        .tells("isCurator()", lists::isCurator)
        .tells("clusters()", lists::clusters)
        .sees("mine()", this::list, list -> has(lists.mine(), list))
        .sees("find(MatchListId)", this::list, list -> lists.find(list.id()))
        .does(
            "create(OrganisationId, String)",
            () -> cast,
            nothing -> lists.create(cast.cluster(), "Rencontres"))
        .does(
            "describe(MatchListId, String, String)",
            this::list,
            list -> lists.describe(list.id(), "Autres", ""))
        .does("add(MatchListId, Pair)", this::list, list -> lists.add(list.id(), OTHER))
        .does(
            "note(MatchListId, Pair, String)",
            this::list,
            list -> lists.note(list.id(), PAIR, "Sur site"))
        .does("move(MatchListId, Pair, int)", this::list, list -> lists.move(list.id(), PAIR, 1))
        .does("remove(MatchListId, Pair)", this::list, list -> lists.remove(list.id(), PAIR))
        .does("show(MatchListId, boolean)", this::list, list -> lists.show(list.id(), true))
        .does(
            "share(MatchListId, String, Duration)",
            this::list,
            list -> lists.share(list.id(), "Agence", Duration.ofDays(7)))
        .does(
            "withdraw(MatchListId, SignedActionId)",
            this::shared,
            list -> lists.withdraw(list.id(), action(list)))
        .sees(
            "token(MatchListId, SignedActionId)",
            this::shared,
            list -> lists.token(list.id(), action(list)))
        .does("delete(MatchListId)", this::list, list -> lists.delete(list.id()))
        .sees("read(MatchListId)", "not shown", this::list, list -> lists.read(list.id()))
        .sees("read(MatchListId)", "shown to members", this::shown, list -> lists.read(list.id()))
        .sees("shownToMe()", this::shown, list -> has(lists.shownToMe(), list))
        .sees("readShared(String)", "with a good link", this::token, lists::readShared)
        .does("load(List)", () -> cast, nothing -> lists.load(List.of()));
  }

  private static boolean has(List<MatchList> found, MatchList list) {
    return found.stream().anyMatch(one -> one.id().equals(list.id()));
  }

  private MatchList list() {
    cast.organisation();
    return cast.as(
        Asker.MANAGER, () -> lists.add(lists.create(cast.cluster(), "Rencontres").id(), PAIR));
  }

  private MatchList shown() {
    MatchList list = list();
    return cast.as(Asker.MANAGER, () -> lists.show(list.id(), true));
  }

  private MatchList shared() {
    MatchList list = list();
    return cast.as(Asker.MANAGER, () -> lists.share(list.id(), "Agence", Duration.ofDays(7)));
  }

  private static SignedActionId action(MatchList list) {
    return list.shares().getFirst().action();
  }

  private String token() {
    MatchList list = shared();
    return cast.as(Asker.MANAGER, () -> lists.token(list.id(), action(list)));
  }

  private Operations imports() {
    return new Operations(ImportDesk.class, cast)
        .sees("isOpen()", cast::organisation, one -> imports.isOpen())
        .does(
            "preview(byte[], Language, Progress)",
            cast::organisation,
            one -> imports.preview(file(), Language.EN, new Progress()).join())
        .does(
            "begin(ImportPlan, boolean, Language)",
            SharingOperations::<PlannedRow>plan,
            this::imported)
        .sees("running()", "somebody else’s", this::importedByEditor, plan -> imports.running())
        .sees(
            "last()",
            "one’s own",
            SharingOperations::<PlannedRow>plan,
            plan -> {
              imported(plan);
              return imports.last();
            })
        .does("forgetLast()", () -> cast, nothing -> imports.forgetLast())
        .sees(
            "faultyRows(ImportPlan, Language)",
            SharingOperations::<PlannedRow>plan,
            plan -> imports.faultyRows(plan, Language.EN))
        .sees(
            "faultyRows(LastImport, Language)",
            SharingOperations::done,
            done -> imports.faultyRows(done, Language.EN));
  }

  private Operations organisations() {
    return new Operations(OrganisationImportDesk.class, cast)
        .tells("isOpen()", organisations::isOpen)
        .tells(
            "template(SheetFormat, Language)",
            () -> organisations.template(SheetFormat.CSV, Language.FR))
        .does(
            "preview(byte[], Language, Progress)",
            () -> cast,
            nothing ->
                organisations.preview(organisationFile(), Language.EN, new Progress()).join())
        .does(
            "begin(ImportPlan, Language)",
            SharingOperations::<PlannedOrganisation>plan,
            plan -> Eventually.holds(organisations.begin(plan, Language.EN)::isFinished))
        .does("running()", () -> cast, nothing -> organisations.running())
        .does("last()", "one’s own", () -> cast, nothing -> organisations.last())
        .does("forgetLast()", () -> cast, nothing -> organisations.forgetLast())
        .sees(
            "faultyRows(ImportPlan, Language)",
            SharingOperations::<PlannedOrganisation>plan,
            plan -> organisations.faultyRows(plan, Language.EN))
        .sees(
            "faultyRows(LastImport, Language)",
            SharingOperations::done,
            done -> organisations.faultyRows(done, Language.EN));
  }

  private static byte[] organisationFile() {
    return "Your reference;Name;Kind\n1;Atelier;Company\n".getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] file() {
    return "Your reference;Title\n1;Un besoin\n".getBytes(StandardCharsets.UTF_8);
  }

  private void imported(ImportPlan<PlannedRow> plan) {
    Progress progress = imports.begin(plan, false, Language.EN);
    Eventually.holds(progress::isFinished);
  }

  private ImportPlan<PlannedRow> importedByEditor() {
    ImportPlan<PlannedRow> plan = plan();
    return cast.as(
        Asker.EDITOR,
        () -> {
          imported(plan);
          return plan;
        });
  }

  /** Of a file without a row, so that nothing is written. */
  private static <R extends PlannedLine> ImportPlan<R> plan() {
    return new ImportPlan(sheet(), List.of(), List.of(), false, false, false);
  }

  private static Sheet sheet() {
    return new Sheet(SheetFormat.CSV, Sheet.USUAL_SEPARATOR, List.of("Your reference"), List.of());
  }

  private static LastImport done() {
    Instant now = Instant.now();
    return new LastImport(
        new LastImport.Key(new AccountId("nobody"), LastImport.Subject.LISTINGS),
        "run",
        LastImport.State.DONE,
        0,
        0,
        now,
        now,
        List.of(),
        sheet(),
        1);
  }

  private Operations export() {
    return new Operations(ListingExport.class, cast)
        .tells(
            "template(SheetFormat, Language)", () -> export.template(SheetFormat.CSV, Language.FR))
        .sees("mine(SheetFormat, Language)", listings::draft, this::isExported);
  }

  private boolean isExported(Listing listing) {
    return new String(export.mine(SheetFormat.CSV, Language.FR), StandardCharsets.UTF_8)
        .contains(listing.id().value());
  }
}
