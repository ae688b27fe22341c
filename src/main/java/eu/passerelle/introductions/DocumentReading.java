package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.introductions.Confidentiality.Deed;
import eu.passerelle.introductions.Confidentiality.Signed;
import eu.passerelle.introductions.SeenIntroduction.Can;
import eu.passerelle.introductions.SeenIntroduction.SeenConfidentiality;
import eu.passerelle.introductions.SeenIntroduction.SeenDeed;
import eu.passerelle.introductions.SeenIntroduction.SeenDocument;
import eu.passerelle.introductions.SeenIntroduction.SeenDocuments;
import eu.passerelle.introductions.SeenIntroduction.SeenDocuments.Missing;
import eu.passerelle.listings.Attachment;
import eu.passerelle.listings.Listing;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows the documents of an introduction, and the agreement that guards them. */
final class DocumentReading {

  private final Introduction introduction;
  private final @Nullable Side mine;

  /**
   * @param mine the reader's side; null for who accompanies it
   */
  DocumentReading(Introduction introduction, @Nullable Side mine) {
    this.introduction = introduction;
    this.mine = mine;
  }

  /**
   * The attachments of a side's listing, as far as the reader may know of them: one's own, with
   * what keeps the other side from them, and those the other side has opened.
   */
  SeenDocuments documents(Side side, @Nullable Listing listing) {
    if (mine == null || listing == null || !mayKnowOf(side)) {
      return SeenDocuments.NONE;
    }
    List<Attachment> all = listing.content().attachments();
    List<SeenDocument> shown =
        all.stream()
            .filter(one -> side == mine || isOpen(side, listing, one))
            .map(one -> new SeenDocument(listing.id(), one))
            .toList();
    return new SeenDocuments(shown, missing(side, listing, all));
  }

  /** Whether an anonymous listing has attachments at all may tell whose it is. */
  private boolean mayKnowOf(Side side) {
    return side == mine || introduction.shows(side, Disclosure.ORGANISATION);
  }

  private boolean isOpen(Side side, Listing listing, Attachment attachment) {
    return listing.isOrWasOut()
        && (isForEverybody(listing, attachment)
            || introduction.opens(side, attachment.confidential()));
  }

  private static boolean isForEverybody(Listing listing, Attachment attachment) {
    return listing.isNamed() && !attachment.confidential();
  }

  private @Nullable Missing missing(Side side, Listing listing, List<Attachment> all) {
    if (all.stream().allMatch(one -> isOpen(side, listing, one)) || !introduction.bothTalk()) {
      return null;
    }
    return introduction.shows(side, Disclosure.ATTACHMENTS) ? Missing.AGREEMENT : Missing.CONSENT;
  }

  /** The agreement as the reader sees it; who accompanies sees no file. */
  @Nullable SeenConfidentiality confidentiality(Map<AccountId, String> names) {
    Confidentiality agreement = introduction.confidentiality();
    if (agreement == null) {
      return null;
    }
    Signed signed = agreement.signed();
    return new SeenConfidentiality(
        Objects.requireNonNull(deed(agreement.asked(), names)),
        signed == null ? null : deed(signed.handedIn(), names),
        signed == null ? null : signed.day(),
        signed == null || mine == null ? null : signed.file(),
        deed(agreement.confirmed(), names));
  }

  private @Nullable SeenDeed deed(@Nullable Deed deed, Map<AccountId, String> names) {
    if (deed == null) {
      return null;
    }
    boolean named = deed.side() == mine || introduction.shows(deed.side(), Disclosure.CONTACT);
    return new SeenDeed(deed.side(), named ? names.get(deed.by()) : null, deed.at());
  }

  /** What an administrator of the reader's side can do about the agreement. */
  Set<Can> can() {
    Set<Can> can = EnumSet.noneOf(Can.class);
    Confidentiality agreement = introduction.confidentiality();
    if (mine == null || !introduction.bothTalk()) {
      return can;
    }
    if (agreement == null) {
      can.add(Can.ASK_CONFIDENTIALITY);
      return can;
    }
    if (introduction.shows(Side.ASKED, Disclosure.ORGANISATION)
        && introduction.shows(Side.ASKING, Disclosure.ORGANISATION)) {
      can.add(Can.HAND_IN_SIGNED);
    }
    Signed signed = agreement.signed();
    if (signed != null && signed.handedIn().side() != mine && !agreement.isInForce()) {
      can.add(Can.CONFIRM_SIGNED);
    }
    return can;
  }
}
