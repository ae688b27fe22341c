package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.introductions.Introduction.Step;
import eu.passerelle.listings.Listing;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is written to about an introduction, and what they may read in a mail and in its log. */
@Component
class Correspondents {

  private final Organisations organisations;
  private final Accounts accounts;
  private final ReplyClock replies;

  Correspondents(Organisations organisations, Accounts accounts, ReplyClock replies) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.replies = replies;
  }

  /** Those who answer for a side, and who has acted or written for it. */
  List<Account> of(Introduction introduction, Side side) {
    Organisation organisation =
        organisations.find(introduction.party(side).organisation()).orElse(null);
    if (organisation == null) {
      return List.of();
    }
    Set<AccountId> people =
        Stream.concat(
                organisations.administratorsOf(organisation).stream(),
                introduction.history().stream()
                    .filter(step -> step.side() == side)
                    .map(Step::by)
                    .filter(by -> organisation.roleOf(by).isPresent()))
            .collect(Collectors.toSet());
    return accounts.addressees(people);
  }

  /**
   * What a mail to somebody of a side can be filled with: what it is about, what the other side may
   * be called, and until when an answer is awaited, if one is.
   */
  Map<String, Object> values(
      Introduction introduction, Listing listing, Account reader, Side side) {
    Texts texts = Texts.in(reader.language());
    Map<String, Object> values = new HashMap<>();
    values.put("title", title(listing, side, texts));
    String other = name(introduction, side.other(), texts);
    values.put("other", other);
    values.put("Other", Character.toUpperCase(other.charAt(0)) + other.substring(1));
    replies.lapseAt(introduction).map(texts::date).ifPresent(due -> values.put("due", due));
    return values;
  }

  /** An anonymous listing is called by its day to its own people, so that no log tells whose. */
  private static String title(Listing listing, Side reader, Texts texts) {
    return reader == Side.ASKED && !listing.isNamed()
        ? texts.get("mail.anonymous-listing", texts.date(listing.createdAt()))
        : listing.content().text().title();
  }

  /** What the other side may be called. */
  private String name(Introduction introduction, Side side, Texts texts) {
    return introduction.shows(side, Disclosure.ORGANISATION)
        ? organisations
            .find(introduction.party(side).organisation())
            .map(Organisation::name)
            .orElseGet(() -> texts.get("introduction.an-anonymous"))
        : texts.get("introduction.an-anonymous");
  }
}
