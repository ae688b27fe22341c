package eu.passerelle.listings;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.SignedAction;
import eu.passerelle.mail.SignedActionHandler;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** How an organisation confirms what was written on its behalf: by a signed link. */
@Component
class Confirmations {

  static final String CONFIRM = "confirm-listing";
  static final String DECLINE = "decline-listing";

  /** Whoever followed a link that was sent to somebody without an account. */
  private static final AccountId BY_LINK = new AccountId("link");

  private static final Logger LOG = LoggerFactory.getLogger(Confirmations.class);
  private static final int ATTEMPTS = 3;

  private final ListingRepository listings;
  private final ListingChanges changes;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Clock clock;

  Confirmations(
      ListingRepository listings,
      ListingChanges changes,
      Organisations organisations,
      Accounts accounts,
      Clock clock) {
    this.listings = listings;
    this.changes = changes;
    this.organisations = organisations;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Who is asked besides the organisation's administrators: nobody where there is one, else the
   * person named.
   *
   * @param named an address in the domain of the organisation's web site
   * @throws NobodyToConfirm where nobody could be asked
   */
  OnBehalf.@Nullable Confirmer confirmer(
      Organisation organisation, OnBehalf.@Nullable Confirmer named) {
    if (canBeAsked(organisation)) {
      return null;
    }
    if (named == null || !organisation.hasAddress(named.address())) {
      throw new NobodyToConfirm();
    }
    return named;
  }

  /** Whether it has an administrator who can be written to. */
  boolean canBeAsked(Organisation organisation) {
    return SystemAccess.call(
        () -> !accounts.addressees(organisations.administratorsOf(organisation)).isEmpty());
  }

  /** What a link is for: a listing as it was submitted at one moment, and no later text. */
  static String subject(Listing listing) {
    return listing.id().value()
        + "/"
        + Objects.requireNonNull(listing.submittedAt()).toEpochMilli();
  }

  private Optional<Listing> awaiting(SignedAction action) {
    String id = action.subject().substring(0, action.subject().lastIndexOf('/'));
    return listings
        .findById(new ListingId(id))
        .filter(Listing::awaitsConfirmation)
        .filter(listing -> subject(listing).equals(action.subject()))
        .filter(listing -> action.person() == null || answersFor(listing, action.person()));
  }

  private boolean answersFor(Listing listing, String person) {
    return SystemAccess.call(() ->
        organisations
            .find(listing.organisation())
            .map(owner -> organisations.administratorsOf(owner).contains(new AccountId(person)))
            .orElse(false));
  }

  /** Somebody else may change the listing at the same moment; then it is looked at anew. */
  private boolean act(
      SignedAction action, String act, BiFunction<Listing, AccountId, Listing> verb) {
    AccountId by = action.person() == null ? BY_LINK : new AccountId(action.person());
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Listing> listing = awaiting(action);
      if (listing.isEmpty()) {
        return false;
      }
      try {
        changes.change(listing.get(), act, found -> verb.apply(found, by));
        return true;
      } catch (OptimisticLockingFailureException e) {
        LOG.debug("A listing changed while it was being confirmed", e);
      }
    }
    return false;
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
    public Optional<Done> perform(SignedAction action, Language language) {
      return confirmations.act(action, purpose, verb)
          ? Optional.of(new Done(Texts.in(language).get("link." + purpose + ".done"), ""))
          : Optional.empty();
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
