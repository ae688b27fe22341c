package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.introductions.Introduction.Step;
import eu.passerelle.listings.Listing;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.shared.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who is written to about an introduction, and what they may read in a mail and in its log. */
@Component
class Correspondents {

  private final Addressees addressees;
  private final ReplyClock replies;

  Correspondents(Addressees addressees, ReplyClock replies) {
    this.addressees = addressees;
    this.replies = replies;
  }

  /** Those who answer for a side, and who has acted or written for it. */
  List<Account> of(Introduction introduction, Side side, NoticeKind kind) {
    return addressees.people(
        introduction,
        side,
        introduction.history().stream().filter(step -> step.side() == side).map(Step::by),
        kind);
  }

  /**
   * What a mail to somebody of a side can be filled with: what it is about, what the other side may
   * be called, and until when an answer is awaited, if one is.
   */
  Map<String, Object> values(
      Introduction introduction, Listing listing, Account reader, Side side) {
    Texts texts = Texts.in(reader.language());
    Map<String, Object> values = new HashMap<>();
    values.put("title", Addressees.title(listing, side, texts));
    boolean named = introduction.shows(side.other(), Disclosure.ORGANISATION);
    String other = addressees.name(introduction, side.other(), named, texts);
    values.put("other", other);
    values.put("Other", Character.toUpperCase(other.charAt(0)) + other.substring(1));
    replies.lapseAt(introduction).map(texts::date).ifPresent(due -> values.put("due", due));
    return values;
  }
}
