package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.Role;
import eu.passerelle.introductions.Introduction.Step;
import eu.passerelle.listings.Listing;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * To whom mails of introductions and questions go, and what they may read in a mail and in its log.
 */
@Component
class Addressees {

  private final Organisations organisations;
  private final Accounts accounts;
  private final ReplyClock replies;

  Addressees(Organisations organisations, Accounts accounts, ReplyClock replies) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.replies = replies;
  }

  /** Those who answer for a side of an introduction, and who has acted or written for it. */
  List<Account> people(Introduction introduction, Side side, NoticeKind kind) {
    return people(
        introduction,
        side,
        introduction.history().stream().filter(step -> step.side() == side).map(Step::by),
        kind);
  }

  /**
   * Those who answer for a side, and who has acted for it.
   *
   * @param acting left out where they no longer belong to it
   */
  List<Account> people(TwoSided one, Side side, Stream<AccountId> acting, NoticeKind kind) {
    Organisation organisation = organisations.find(one.party(side).organisation()).orElse(null);
    if (organisation == null) {
      return List.of();
    }
    Set<AccountId> people =
        Stream.concat(
                organisations.administratorsOf(organisation).stream(),
                acting.filter(by -> organisation.roleOf(by).isPresent()))
            .collect(Collectors.toSet());
    return accounts.addressees(people, kind);
  }

  /** Those who accompany it. */
  List<Account> advisers(TwoSided one, NoticeKind kind) {
    OrganisationId cluster = one.adviser();
    return cluster == null
        ? accounts.everyone().stream().filter(account -> account.has(Role.ANALYST)).toList()
        : accounts.addressees(
            organisations.find(cluster).map(organisations::administratorsOf).orElse(Set.of()),
            kind);
  }

  /**
   * What a mail to somebody of a side can be filled with: what it is about, what the other side may
   * be called, and until when an answer is awaited, if one is.
   */
  Map<String, Object> values(TwoSided one, Listing listing, Account reader, Side side) {
    Texts texts = Texts.in(reader.language());
    Map<String, Object> values = new HashMap<>();
    values.put("title", title(listing, side, texts));
    String other = name(one, side.other(), texts);
    values.put("other", other);
    values.put("Other", Character.toUpperCase(other.charAt(0)) + other.substring(1));
    replies.lapseAt(one).map(texts::date).ifPresent(due -> values.put("due", due));
    return values;
  }

  /** An anonymous listing is called by its day to its own people, so that no log tells whose. */
  private static String title(Listing listing, Side reader, Texts texts) {
    return reader == Side.ASKED && !listing.isNamed()
        ? texts.get("mail.anonymous-listing", texts.date(listing.createdAt()))
        : listing.content().text().title();
  }

  private String name(TwoSided one, Side side, Texts texts) {
    return organisations
        .find(one.party(side).organisation())
        .filter(organisation -> one.isNamed(side))
        .map(Organisation::name)
        .orElseGet(() -> texts.get("introduction.an-anonymous"));
  }
}
