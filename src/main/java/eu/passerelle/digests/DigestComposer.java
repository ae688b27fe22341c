package eu.passerelle.digests;

import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.ui.AccessNavigation;
import eu.passerelle.curation.MatchList;
import eu.passerelle.curation.MatchLists;
import eu.passerelle.curation.ui.CurationNavigation;
import eu.passerelle.digests.Digest.Answer;
import eu.passerelle.digests.Digest.Answered;
import eu.passerelle.digests.Digest.Entry;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.mail.Notices;
import eu.passerelle.matching.ListingMatch;
import eu.passerelle.matching.MatchReasons;
import eu.passerelle.matching.Matching;
import eu.passerelle.matching.Suggestions;
import eu.passerelle.matching.Verdicts;
import eu.passerelle.shared.Texts;
import eu.passerelle.taxonomy.Taxonomy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Composes the weekly mail of the person asking: what they may read, in their language, through the
 * public projection.
 */
@Component
class DigestComposer {

  private static final int CONSIDERED = 8;
  private static final int ANSWERS_OF_A_LISTING = 3;
  private static final int SUGGESTIONS_OF_A_LISTING = 1;
  private static final int ANSWERS = 12;
  private static final int REASONS = 2;
  private static final int NOTICES = 30;

  private final ListingDesk desk;
  private final ListingCatalogue catalogue;
  private final ListingReview review;
  private final Matching matching;
  private final Suggestions suggestions;
  private final Verdicts verdicts;
  private final MatchLists lists;
  private final Notices notices;
  private final CurrentAccount current;
  private final Taxonomy taxonomy;
  private final Clock clock;

  DigestComposer(
      ListingDesk desk,
      ListingCatalogue catalogue,
      ListingReview review,
      Matching matching,
      Suggestions suggestions,
      Verdicts verdicts,
      MatchLists lists,
      Notices notices,
      CurrentAccount current,
      Taxonomy taxonomy,
      Clock clock) {
    this.desk = desk;
    this.catalogue = catalogue;
    this.review = review;
    this.matching = matching;
    this.suggestions = suggestions;
    this.verdicts = verdicts;
    this.lists = lists;
    this.notices = notices;
    this.current = current;
    this.taxonomy = taxonomy;
    this.clock = clock;
  }

  /**
   * @param told keys of what the person has been told already
   */
  Digest compose(Texts texts, Set<String> told) {
    return new Composition(texts, told).compose();
  }

  /** One mail in the making. */
  private final class Composition {

    private final Texts texts;
    private final Set<String> told;
    private final List<String> news = new ArrayList<>();
    private int room = ANSWERS;

    Composition(Texts texts, Set<String> told) {
      this.texts = texts;
      this.told = new HashSet<>(told);
    }

    Digest compose() {
      List<Listing> mine = desk.mine();
      return new Digest(answered(mine), newLists(), happened(), waiting(mine), news);
    }

    private List<Answered> answered(List<Listing> mine) {
      Map<ListingId, Listing> own =
          mine.stream().collect(Collectors.toMap(Listing::id, Function.identity()));
      return catalogue.findAll(List.copyOf(own.keySet())).stream()
          .map(listing -> answered(Objects.requireNonNull(own.get(listing.id())), listing))
          .filter(answered -> !answered.answers().isEmpty())
          .toList();
    }

    private Answered answered(Listing own, PublicListing listing) {
      List<Answer> answers = new ArrayList<>(bestAnswers(listing));
      room -= answers.size();
      if (answers.size() < ANSWERS_OF_A_LISTING) {
        List<Answer> suggested = suggested(listing);
        room -= suggested.size();
        answers.addAll(suggested);
      }
      return new Answered(name(own), ListingNavigation.listing(listing.id()), answers);
    }

    private List<Answer> bestAnswers(PublicListing listing) {
      return matching
          .grouped(verdicts.proposable(listing, matching.answersTo(listing, CONSIDERED)))
          .stream()
          .filter(match -> match.band().isGood())
          .filter(match -> isNew(pair(listing, match)))
          .limit(Math.min(room, ANSWERS_OF_A_LISTING))
          .map(match -> answer(listing, match, false))
          .toList();
    }

    /** Also weaker ones, if they were never told and do not stand among the answers. */
    private List<Answer> suggested(PublicListing listing) {
      return suggestions.suggestedTo(listing).stream()
          .filter(match -> isNew(pair(listing, match)) && !news.contains(pair(listing, match)))
          .limit(Math.min(room, SUGGESTIONS_OF_A_LISTING))
          .map(match -> answer(listing, match, true))
          .toList();
    }

    private boolean isNew(String key) {
      return !told.contains(key);
    }

    private static String pair(PublicListing listing, ListingMatch match) {
      return "pair/%s/%s".formatted(listing.id().value(), match.listing().id().value());
    }

    private Answer answer(PublicListing listing, ListingMatch match, boolean suggested) {
      news.add(pair(listing, match));
      PublicListing other = match.listing();
      return new Answer(
          other.content().textFor(texts.language()).title(),
          other.organisationName() == null
              ? texts.get("listing.anonymous")
              : other.organisationName(),
          texts.get("band." + match.band()),
          String.join(" · ", new MatchReasons(taxonomy, texts).best(match.explanation(), REASONS)),
          ListingNavigation.listing(other.id()),
          suggested);
    }

    /** An anonymous one is named by its day only, so that no log of mails tells whose it is. */
    private String name(Listing own) {
      return own.isNamed()
          ? own.edited().text().title()
          : texts.get("mail.anonymous-listing", texts.date(own.createdAt()));
    }

    private List<Entry> newLists() {
      List<Entry> entries = new ArrayList<>();
      for (MatchList list : lists.shownToMe()) {
        String key = "list/%s/%s".formatted(list.id().value(), list.shownSince());
        if (isNew(key)) {
          news.add(key);
          entries.add(new Entry(list.title(), CurationNavigation.read(list.id())));
        }
      }
      return entries;
    }

    private List<Entry> happened() {
      List<Entry> entries = new ArrayList<>();
      for (Notices.Entry notice : notices.forDigest(current.require().id().value(), NOTICES)) {
        String key = "notice/" + notice.key();
        if (isNew(key)) {
          news.add(key);
          entries.add(new Entry(notice.title(), page(notice)));
        }
      }
      return entries;
    }

    /** Not the page itself, which may be a link that grants something. */
    private static String page(Notices.Entry notice) {
      return AccessNavigation.notice(notice.key());
    }

    private List<Entry> waiting(List<Listing> mine) {
      List<Entry> entries = new ArrayList<>();
      mine.forEach(listing -> waiting(listing, entries));
      int toReview = review.isReviewer() ? review.queue().size() : 0;
      if (toReview > 0) {
        entries.add(new Entry(texts.get("my.next.review", toReview), ListingNavigation.reviews()));
        review.queue().stream()
            .map(waits ->
                "review/%s/%s".formatted(waits.listing().id().value(), waits.listing().changedAt()))
            .filter(this::isNew)
            .forEach(news::add);
      }
      return entries;
    }

    private void waiting(Listing listing, List<Entry> entries) {
      if (listing.awaitsConfirmation() && desk.mayAnswerFor(listing)) {
        wait(listing, "confirm", entries, texts.get("my.next.confirm", name(listing)));
      }
      if (listing.returnReason() != null) {
        wait(listing, "sent-back", entries, texts.get("digest.sent-back", name(listing)));
      }
      if (listing.status() == ListingStatus.ON_HOLD) {
        wait(listing, "held", entries, texts.get("digest.held", name(listing)));
      }
      if (listing.status() == ListingStatus.PUBLISHED
          && listing.isExtensible(clock.instant())
          && listing.expiresAt() != null) {
        wait(
            listing,
            "ending",
            entries,
            texts.get("my.next.ending", name(listing), texts.date(listing.expiresAt())));
      }
    }

    private void wait(Listing listing, String why, List<Entry> entries, String text) {
      entries.add(new Entry(text, ListingNavigation.edit(listing.id())));
      String key =
          "waiting/%s/%s/%d".formatted(listing.id().value(), why, listing.history().size());
      if (isNew(key)) {
        news.add(key);
      }
    }
  }
}
