package eu.passerelle.roles;

import eu.passerelle.listings.AnonymityMeter;
import eu.passerelle.listings.Attachment;
import eu.passerelle.listings.Audience;
import eu.passerelle.listings.LikelyDuplicates;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingAttachments;
import eu.passerelle.listings.ListingBatch;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingQuery;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingReview.Waiting;
import eu.passerelle.listings.ListingVersions;
import eu.passerelle.listings.Outcome;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.listings.SharedReview;
import eu.passerelle.shared.Language;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** What everybody tries with listings. */
public class ListingOperations implements ModuleOperations {

  private static final String ON_BEHALF = "written on its behalf";

  private final Cast cast;
  private final CastListings listings;
  private final ListingDesk desk;
  private final ListingReview review;
  private final SharedReview shared;
  private final ListingCatalogue catalogue;
  private final ListingAttachments attachments;
  private final ListingBatch batch;
  private final ListingVersions versions;
  private final AnonymityMeter meter;
  private final LikelyDuplicates duplicates;

  ListingOperations(
      Cast cast,
      CastListings listings,
      ListingDesk desk,
      ListingReview review,
      SharedReview shared,
      ListingCatalogue catalogue,
      ListingAttachments attachments,
      ListingBatch batch,
      ListingVersions versions,
      AnonymityMeter meter,
      LikelyDuplicates duplicates) {
    this.cast = cast;
    this.listings = listings;
    this.desk = desk;
    this.review = review;
    this.shared = shared;
    this.catalogue = catalogue;
    this.attachments = attachments;
    this.batch = batch;
    this.versions = versions;
    this.meter = meter;
    this.duplicates = duplicates;
  }

  @Override
  public List<Operations> all() {
    return List.of(
        desk(),
        review(),
        shared(),
        catalogue(),
        attachments(),
        batch(),
        new Operations(ListingVersions.class, cast)
            .sees("of(ListingId)", listings::published, listing -> versions.of(listing.id())),
        new Operations(AnonymityMeter.class, cast)
            .sees(
                "measure(Listing, ListingContent)",
                listings::draft,
                listing -> meter.measure(listing, CastListings.anonymous())),
        new Operations(LikelyDuplicates.class, cast)
            .sees(
                "of(Listing, ListingContent)",
                listings::draft,
                listing -> List.of(duplicates.of(listing, CastListings.content()))));
  }

  private Operations desk() {
    return new Operations(ListingDesk.class, cast)
        .sees("mine()", listings::draft, listing -> holds(desk.mine(), listing))
        .sees("mine()", ON_BEHALF, listings::onBehalf, listing -> holds(desk.mine(), listing))
        .sees("find(ListingId)", listings::draft, listing -> desk.find(listing.id()))
        .sees("find(ListingId)", ON_BEHALF, listings::onBehalf, listing -> desk.find(listing.id()))
        .sees("mayAnswerFor(Listing)", listings::draft, desk::mayAnswerFor)
        .sees("isOnBehalf(Listing)", ON_BEHALF, listings::onBehalf, desk::isOnBehalf)
        .sees("canBeAsked(Organisation)", cast::organisation, desk::canBeAsked)
        .does(
            "begin(ListingKind, OrganisationId, Language)",
            cast::organisation,
            owner -> desk.begin(ListingKind.NEED, owner.id(), Language.FR))
        .does(
            "begin(ListingId, ListingKind, OrganisationId, String, ListingContent)",
            cast::organisation,
            owner ->
                desk.begin(
                    ListingId.random(), ListingKind.NEED, owner.id(), "1", CastListings.content()))
        .does(
            "beginOnBehalf(ListingKind, OrganisationId, Language, Confirmer)",
            cast::organisation,
            owner -> desk.beginOnBehalf(ListingKind.NEED, owner.id(), Language.FR, null))
        .does(
            "beginOnBehalf(ListingId, ListingKind, OrganisationId, String, ListingContent)",
            cast::organisation,
            owner ->
                desk.beginOnBehalf(
                    ListingId.random(), ListingKind.NEED, owner.id(), "1", CastListings.content()))
        .does(
            "copy(ListingId)",
            listings::published,
            listing -> Answer.hiding(() -> desk.copy(listing.id())))
        .does(
            "copy(ListingId)",
            ON_BEHALF,
            listings::onBehalf,
            listing -> Answer.hiding(() -> desk.copy(listing.id())))
        .does(
            "keep(Listing, ListingContent)",
            listings::draft,
            listing -> desk.keep(listing, CastListings.other()))
        .does(
            "keep(Listing, ListingContent)",
            ON_BEHALF,
            listings::onBehalf,
            listing -> desk.keep(listing, CastListings.other()))
        .does(
            "submit(ListingId, boolean, String)",
            listings::draft,
            listing -> desk.submit(listing.id(), false, null))
        .does(
            "submit(ListingId, boolean, String)",
            ON_BEHALF,
            listings::onBehalf,
            listing -> desk.submit(listing.id(), false, null))
        .does(
            "publishEdits(ListingId, boolean)",
            listings::worked,
            listing -> desk.publishEdits(listing.id(), false))
        .does(
            "publishEdits(ListingId, boolean)",
            ON_BEHALF,
            this::workedOnBehalf,
            listing -> desk.publishEdits(listing.id(), false))
        .does(
            "takeBack(ListingId)",
            ON_BEHALF,
            listings::unconfirmed,
            listing -> desk.takeBack(listing.id()))
        .does(
            "confirm(ListingId)",
            ON_BEHALF,
            listings::unconfirmed,
            listing -> desk.confirm(listing.id()))
        .does(
            "decline(ListingId)",
            ON_BEHALF,
            listings::unconfirmed,
            listing -> desk.decline(listing.id()))
        .does(
            "openForInterest(ListingId, boolean)",
            listings::published,
            listing -> desk.openForInterest(listing.id(), false))
        .does("extend(ListingId, int)", listings::ending, listing -> desk.extend(listing.id(), 30))
        .does(
            "close(ListingId, Outcome)",
            listings::published,
            listing -> desk.close(listing.id(), Outcome.SOLVED_HERE))
        .does(
            "changeContacts(ListingId, List)",
            listings::published,
            listing -> desk.changeContacts(listing.id(), List.of()))
        .does(
            "changeContacts(ListingId, List)",
            "of a draft " + ON_BEHALF,
            listings::onBehalf,
            listing -> desk.changeContacts(listing.id(), List.of()))
        .does(
            "changeContacts(ListingId, List)",
            "submitted, " + ON_BEHALF,
            listings::unconfirmed,
            listing -> desk.changeContacts(listing.id(), List.of()))
        .does("discard(ListingId)", listings::draft, listing -> desk.discard(listing.id()))
        .does(
            "discard(ListingId)",
            ON_BEHALF,
            listings::onBehalf,
            listing -> desk.discard(listing.id()))
        .sees(
            "preview(Listing, ListingContent)",
            listings::draft,
            listing -> desk.preview(listing, CastListings.content()))
        .does("load(List)", () -> cast, nothing -> desk.load(List.of()));
  }

  private static boolean holds(List<Listing> found, Listing listing) {
    return found.stream().anyMatch(one -> one.id().equals(listing.id()));
  }

  private Listing workedOnBehalf() {
    ListingId id = listings.unconfirmed().id();
    cast.as(Asker.ADMINISTRATOR, () -> desk.confirm(id));
    Listing live = cast.as(Asker.ANALYST, () -> review.approve(id));
    return cast.as(Asker.ADVISER, () -> desk.keep(live, CastListings.other()));
  }

  private Operations shared() {
    return new Operations(SharedReview.class, cast)
        .sees("take(ListingId)", listings::submitted, one -> shared.take(one.id()))
        .sees(
            "takeOver(ListingId, Taken)",
            this::takenByAnalyst,
            taken -> shared.takeOver(taken.listing(), taken.by()))
        .does("giveBack(ListingId)", listings::submitted, one -> shared.giveBack(one.id()))
        .does("keep(ListingId)", listings::submitted, one -> shared.keep(one.id()).run())
        .does("listen(Runnable)", () -> cast, nothing -> shared.listen(() -> {}).run())
        .sees("taken(ListingId)", this::takenByAnalyst, taken -> shared.taken(taken.listing()))
        .sees(
            "taken(List)",
            this::takenByAnalyst,
            taken -> shared.taken(review.queue()).containsKey(taken.listing()));
  }

  private record TakenListing(ListingId listing, SharedReview.Taken by) {}

  private TakenListing takenByAnalyst() {
    ListingId one = listings.submitted().id();
    return cast.as(Asker.ANALYST, () -> new TakenListing(one, shared.take(one).orElseThrow()));
  }

  private Operations review() {
    return new Operations(ListingReview.class, cast)
        .sees("isOnesOwn(ListingId)", listings::submitted, one -> review.isOnesOwn(one.id()))
        .tells("isReviewer()", review::isReviewer)
        .sees("queue()", listings::submitted, listing -> waits(review.queue(), listing))
        .sees("onHold()", listings::held, listing -> waits(review.onHold(), listing))
        .sees("open(ListingId)", listings::submitted, listing -> review.open(listing.id()))
        .sees("open(ListingId)", "a draft", listings::draft, listing -> review.open(listing.id()))
        .sees("mayOpen(ListingId)", listings::submitted, listing -> review.mayOpen(listing.id()))
        .sees("preview(Waiting)", this::waiting, review::preview)
        .does("approve(ListingId)", listings::submitted, listing -> review.approve(listing.id()))
        .does(
            "approve(ListingId)",
            "edits",
            listings::edited,
            listing -> review.approve(listing.id()))
        .does(
            "sendBack(ListingId, String)",
            listings::submitted,
            listing -> review.sendBack(listing.id(), "Trop vague"))
        .does(
            "hold(ListingId, String)",
            listings::published,
            listing -> review.hold(listing.id(), "À vérifier"))
        .does("release(ListingId)", listings::held, listing -> review.release(listing.id()));
  }

  private static boolean waits(List<Waiting> queue, Listing listing) {
    return queue.stream().anyMatch(waiting -> waiting.listing().id().equals(listing.id()));
  }

  private Waiting waiting() {
    Listing listing = listings.submitted();
    return new Waiting(listing, cast.stored(listing.organisation()));
  }

  private Operations catalogue() {
    Instant before = Instant.now().minus(1, ChronoUnit.HOURS);
    return new Operations(ListingCatalogue.class, cast)
        .sees("whole(ListingId)", listings::published, one -> catalogue.whole(one.id()))
        .sees("find(ListingId)", listings::published, listing -> catalogue.find(listing.id()))
        .sees(
            "find(ListingId)",
            "for members",
            liveFor(Audience.MEMBERS),
            listing -> catalogue.find(listing.id()))
        .sees(
            "find(ListingId)",
            "for the adviser",
            liveFor(Audience.ADVISER),
            listing -> catalogue.find(listing.id()))
        .sees(
            "find(ListingId)",
            "not published",
            listings::submitted,
            listing -> catalogue.find(listing.id()))
        .sees("find(ListingId)", "on hold", listings::held, listing -> catalogue.find(listing.id()))
        .sees(
            "find(ListingId)",
            "anonymous",
            this::anonymous,
            listing -> catalogue.find(listing.id()))
        .sees(
            "find(ListingId)",
            "whose an anonymous one is",
            this::anonymous,
            listing -> catalogue.find(listing.id()).filter(found -> found.organisation() != null))
        .sees(
            "findAll(List)",
            "for the adviser",
            liveFor(Audience.ADVISER),
            listing -> catalogue.findAll(List.of(listing.id())))
        .sees(
            "siblingsAmong(ListingId, Collection)",
            listings::published,
            listing ->
                catalogue.siblingsAmong(listing.id(), List.of(listings.sibling(listing).id())))
        .sees(
            "ofOrganisation(OrganisationId)",
            listings::published,
            listing -> catalogue.ofOrganisation(listing.organisation()))
        .sees(
            "ofOrganisation(OrganisationId)",
            "for the adviser",
            liveFor(Audience.ADVISER),
            listing -> catalogue.ofOrganisation(listing.organisation()))
        .sees(
            "ofOrganisation(OrganisationId)",
            "anonymous",
            this::anonymous,
            listing -> catalogue.ofOrganisation(listing.organisation()))
        .sees(
            "newest(ListingKind, int)",
            "for the adviser",
            liveFor(Audience.ADVISER),
            listing ->
                catalogue.newest(ListingKind.NEED, 9).stream()
                    .anyMatch(found -> found.id().equals(listing.id())))
        .sees(
            "count(ListingKind)",
            listings::published,
            listing -> catalogue.count(ListingKind.NEED) > 0)
        .sees(
            "search(ListingQuery, Language)",
            "for the adviser",
            liveFor(Audience.ADVISER),
            listing ->
                catalogue.search(ListingQuery.all(), Language.FR).listings().stream()
                    .anyMatch(found -> found.id().equals(listing.id())))
        .tells("allLive()", catalogue::allLive)
        .tells("everPublished()", catalogue::everPublished)
        .sees(
            "everPublishedChangedSince(Instant)",
            listings::published,
            listing -> catalogue.everPublishedChangedSince(before))
        .tells("ownersOfLive()", catalogue::ownersOfLive)
        .sees(
            "changedSince(Instant)", listings::published, listing -> catalogue.changedSince(before))
        .sees("stateOf(ListingId)", listings::published, listing -> catalogue.stateOf(listing.id()))
        .sees(
            "statesOfOrganisation(OrganisationId)",
            listings::published,
            listing -> catalogue.statesOfOrganisation(listing.organisation()))
        .sees(
            "statesOfOrganisationsChangedSince(Instant)",
            listings::published,
            listing -> catalogue.statesOfOrganisationsChangedSince(before));
  }

  private Supplier<Listing> liveFor(Audience audience) {
    return () -> listings.published(CastListings.contentFor(audience));
  }

  private Listing anonymous() {
    return listings.published(CastListings.anonymous());
  }

  private Operations attachments() {
    return new Operations(ListingAttachments.class, cast)
        .does("attach(ListingId, String, InputStream)", listings::draft, this::attach)
        .sees("open(ListingId, FileId)", () -> published(false), this::opened)
        .sees("open(ListingId, FileId)", "confidential", () -> published(true), this::opened)
        .sees("open(ListingId, FileId)", "of a draft", this::attached, this::opened);
  }

  private Attachment attach(Listing listing) {
    return attachments.attach(
        listing.id(), "photo.png", new ByteArrayInputStream(CastListings.picture()));
  }

  private Listing attached() {
    Listing draft = listings.draft();
    return cast.as(Asker.EDITOR, () -> with(draft, attach(draft)));
  }

  private Listing with(Listing draft, Attachment attachment) {
    return desk.keep(
        draft, SampleContent.withAttachments(CastListings.content(), List.of(attachment)));
  }

  private Listing published(boolean confidential) {
    Listing draft = listings.draft();
    cast.as(
        Asker.EDITOR,
        () -> {
          Attachment file = attach(draft);
          return with(draft, new Attachment(file.file(), file.name(), file.size(), confidential));
        });
    cast.as(Asker.ADMINISTRATOR, () -> desk.submit(draft.id(), false, null));
    return cast.as(Asker.ANALYST, () -> review.approve(draft.id()));
  }

  private boolean opened(Listing listing) {
    return attachments
        .open(listing.id(), listing.content().attachments().getFirst().file())
        .isPresent();
  }

  private Operations batch() {
    return new Operations(ListingBatch.class, cast)
        .does("extend(List, int)", listings::ending, each(one -> batch.extend(one, 30)))
        .does(
            "close(List, Outcome)",
            listings::published,
            each(one -> batch.close(one, Outcome.SOLVED_HERE)))
        .does(
            "changeContacts(List, List)",
            listings::published,
            each(one -> batch.changeContacts(one, List.of())));
  }

  /** Of many, what one may not is told in the result. */
  private static Consumer<Listing> each(Function<List<ListingId>, ListingBatch.Result> act) {
    return listing -> {
      ListingBatch.Result result = act.apply(List.of(listing.id()));
      if (result.done() == 0) {
        throw new AccessDeniedException(result.refused().getFirst().reason().name());
      }
    };
  }
}
