package eu.passerelle.listings;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.SignedAction;
import eu.passerelle.mail.SignedActionHandler;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** How an organisation confirms what was written on its behalf: by a signed link. */
@Component
class Confirmations {

  static final String CONFIRM = "confirm-listing";
  static final String DECLINE = "decline-listing";

  /** Whoever followed a link that was sent to somebody without an account. */
  private static final AccountId BY_LINK = new AccountId("link");

  private final ListingRepository listings;
  private final ListingChanges changes;
  private final Organisations organisations;
  private final Clock clock;

  Confirmations(
      ListingRepository listings,
      ListingChanges changes,
      Organisations organisations,
      Clock clock) {
    this.listings = listings;
    this.changes = changes;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * Refuses an organisation of which nobody could be asked.
   *
   * @param confirmer an address in the domain of the organisation's web site
   */
  void requireSomebody(Organisation organisation, OnBehalf.@Nullable Confirmer confirmer) {
    boolean hasAdministrator =
        !SystemAccess.call(() -> organisations.administratorsOf(organisation)).isEmpty();
    if (!hasAdministrator && (confirmer == null || !isOfDomain(organisation, confirmer))) {
      throw new NobodyToConfirm();
    }
  }

  private static boolean isOfDomain(Organisation organisation, OnBehalf.Confirmer confirmer) {
    String address = confirmer.address().strip().toLowerCase(Locale.ROOT);
    return address.matches("[^@\\s]+@[^@\\s]+")
        && OrganisationProfile.domain(organisation.website())
            .map(domain -> address.endsWith("@" + domain) || address.endsWith("." + domain))
            .orElse(false);
  }

  private Optional<Listing> awaiting(SignedAction action) {
    return listings.findById(new ListingId(action.subject())).filter(Listing::awaitsConfirmation);
  }

  private void act(SignedAction action, String act, BiFunction<Listing, AccountId, Listing> verb) {
    AccountId by = action.person() == null ? BY_LINK : new AccountId(action.person());
    changes.change(
        changes.find(new ListingId(action.subject())), act, listing -> verb.apply(listing, by));
  }

  /** Either answer. */
  private record Answer(
      Confirmations confirmations, String purpose, BiFunction<Listing, AccountId, Listing> verb)
      implements SignedActionHandler {

    @Override
    public Optional<Offer> offer(SignedAction action, Language language) {
      Texts texts = Texts.in(language);
      return confirmations
          .awaiting(action)
          .map(listing ->
              new Offer(
                  texts.get("link." + purpose + ".title"),
                  texts.get("link." + purpose + ".text")
                      + "\n"
                      + listing.edited().text().title()
                      + "\n"
                      + listing.edited().text().summary()
                      + "\n"
                      + listing.edited().text().description(),
                  texts.get("link." + purpose + ".button")));
    }

    @Override
    public Done perform(SignedAction action, Language language) {
      confirmations.act(action, purpose, verb);
      return new Done(Texts.in(language).get("link." + purpose + ".done"), "");
    }
  }

  @Configuration
  static class Answers {

    @Bean
    SignedActionHandler confirmListing(Confirmations confirmations) {
      return new Answer(
          confirmations, CONFIRM, (listing, by) -> listing.confirm(by, confirmations.clock));
    }

    @Bean
    SignedActionHandler declineListing(Confirmations confirmations) {
      return new Answer(
          confirmations, DECLINE, (listing, by) -> listing.decline(by, confirmations.clock));
    }
  }
}
