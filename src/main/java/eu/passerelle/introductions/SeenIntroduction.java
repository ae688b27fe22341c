package eu.passerelle.introductions;

import eu.passerelle.listings.Attachment;
import eu.passerelle.listings.Contact;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.organisations.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An introduction as one of those who take part may see it.
 *
 * @param mine the reader's side; null for who accompanies it
 * @param ownListing what made the asking side interested; null where nothing did, or where it is no
 *     longer shown to the reader
 * @param points what the pair was worth when interest was expressed, out of 100; null without a
 *     listing of one's own
 * @param outcomes what came of it, in the order of the stages
 * @param nextStage what can come of it next; null where nothing can
 * @param waitsFor whose turn it is; null when it is over
 * @param due when who is waited for is reminded; null when it is over
 * @param lapses when it is over if nobody answers; null when it is over
 * @param adviser name of the cluster that accompanies it; null where the agency does
 * @param confidentiality null where nobody has asked for an agreement
 * @param can what the reader can do now
 * @param unread messages that the reader has not seen
 */
public record SeenIntroduction(
    IntroductionId id,
    @Nullable Side mine,
    SeenListing listing,
    @Nullable SeenListing ownListing,
    Map<Side, SeenParty> parties,
    Request request,
    @Nullable Double points,
    IntroductionState state,
    List<SeenStep> history,
    List<SeenOutcome> outcomes,
    @Nullable OutcomeStage nextStage,
    @Nullable Side waitsFor,
    @Nullable Instant due,
    @Nullable Instant lapses,
    @Nullable String adviser,
    @Nullable SeenConfidentiality confidentiality,
    Set<Can> can,
    int unread,
    Instant changedAt) {

  /** What somebody can do with an introduction. */
  public enum Can {
    ACCEPT,
    DECLINE,
    DISCLOSE,
    WRITE,
    /** Send files with what one writes. */
    ATTACH,
    NEGOTIATE,
    AGREE,
    END,
    WITHDRAW,
    HAND_OVER,
    REPORT,
    ASK_CONFIDENTIALITY,
    HAND_IN_SIGNED,
    CONFIRM_SIGNED
  }

  /**
   * A listing.
   *
   * @param live whether its page can be opened
   */
  public record SeenListing(ListingId id, ListingKind kind, String title, boolean live) {

    static SeenListing of(Listing listing, Instant now) {
      return new SeenListing(
          listing.id(), listing.kind(), listing.content().text().title(), listing.isLive(now));
    }
  }

  /**
   * A side.
   *
   * @param organisation null where the reader may not know
   * @param name the same
   * @param agreed what it has agreed to show
   * @param contacts empty where the reader may not know
   * @param documents the attachments of its listing
   */
  public record SeenParty(
      boolean anonymous,
      @Nullable OrganisationId organisation,
      @Nullable String name,
      Set<Disclosure> agreed,
      List<Contact> contacts,
      SeenDocuments documents) {}

  /**
   * The attachments of a side's listing.
   *
   * @param shown of the other side, those the reader may open; of the reader's own, all
   * @param missing why the other side does not see all of them; null where it does, where there is
   *     none, and where the reader may not know
   */
  public record SeenDocuments(List<SeenDocument> shown, @Nullable Missing missing) {

    static final SeenDocuments NONE = new SeenDocuments(List.of(), null);

    /** What is still missing before the other side sees all. */
    public enum Missing {
      /** The side has not agreed to show them, or one of the two has not said who it is. */
      CONSENT,
      /** An agreement was asked for and is not in force. */
      AGREEMENT
    }
  }

  /** An attachment of a listing. */
  public record SeenDocument(ListingId listing, Attachment attachment) {}

  /**
   * An agreement that guards confidential attachments.
   *
   * @param signed who handed it in; null until somebody has
   * @param day when it was signed; null until it is handed in
   * @param file the same, and null for who accompanies
   * @param confirmed null until the other side has confirmed it
   */
  public record SeenConfidentiality(
      SeenDeed asked,
      @Nullable SeenDeed signed,
      @Nullable LocalDate day,
      @Nullable SentFile file,
      @Nullable SeenDeed confirmed) {}

  /**
   * That a side did something.
   *
   * @param who name; null where the reader may not know
   */
  public record SeenDeed(Side side, @Nullable String who, Instant at) {}

  /**
   * A step of its history.
   *
   * @param side null of what happens by itself, and of what an adviser does
   * @param who name; null where the reader may not know, and where nobody did it
   */
  public record SeenStep(
      IntroductionAct act,
      @Nullable Side side,
      @Nullable String who,
      Instant at,
      @Nullable String note) {}

  /**
   * Something that came of it.
   *
   * @param side who told; null of who accompanies
   * @param retractable whether the reader can take it back
   */
  public record SeenOutcome(OutcomeReport report, @Nullable Side side, boolean retractable) {}

  public SeenIntroduction {
    outcomes = List.copyOf(outcomes);
    history = List.copyOf(history);
    can = Set.copyOf(can);
  }

  /** A side as the reader may see it. */
  public SeenParty party(Side side) {
    return Objects.requireNonNull(parties.get(side));
  }

  /** Whether the reader is the one who is waited for. */
  public boolean waitsForMe() {
    return mine != null && mine == waitsFor;
  }

  /** The other side, as seen from a side; the asked one for who accompanies. */
  public Side other() {
    return mine == null ? Side.ASKED : mine.other();
  }
}
