package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.Role;
import eu.passerelle.listings.Listing;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** To whom mails of introductions and questions go, and what they may call what these are about. */
@Component
class Addressees {

  private final Organisations organisations;
  private final Accounts accounts;

  Addressees(Organisations organisations, Accounts accounts) {
    this.organisations = organisations;
    this.accounts = accounts;
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

  /** An anonymous listing is called by its day to its own people, so that no log tells whose. */
  static String title(Listing listing, Side reader, Texts texts) {
    return reader == Side.ASKED && !listing.isNamed()
        ? texts.get("mail.anonymous-listing", texts.date(listing.createdAt()))
        : listing.content().text().title();
  }

  /** What a side may be called. */
  String name(TwoSided one, Side side, boolean shown, Texts texts) {
    return organisations
        .find(one.party(side).organisation())
        .filter(organisation -> shown)
        .map(Organisation::name)
        .orElseGet(() -> texts.get("introduction.an-anonymous"));
  }
}
