package eu.passerelle.introductions;

import eu.passerelle.introductions.Introduction.Interest;
import eu.passerelle.introductions.Introduction.Party;
import eu.passerelle.introductions.PastIntroduction.Event;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Loads introductions with their past, by the verbs they would have gone through. Nobody is told of
 * them now; what happened in the last two days is told as if an event had been lost.
 */
@Service
public class IntroductionLoading {

  private final IntroductionRepository introductions;
  private final ListingCatalogue catalogue;
  private final Accompaniment accompaniment;
  private final Ledger ledger;
  private final MongoTemplate mongo;

  IntroductionLoading(
      IntroductionRepository introductions,
      ListingCatalogue catalogue,
      Accompaniment accompaniment,
      Ledger ledger,
      MongoTemplate mongo) {
    this.introductions = introductions;
    this.catalogue = catalogue;
    this.accompaniment = accompaniment;
    this.ledger = ledger;
    this.mongo = mongo;
  }

  /**
   * Loads some.
   *
   * @throws IllegalIntroductionState where something cannot have happened then
   */
  @PreAuthorize("hasRole('SYSTEM')")
  public void load(List<PastIntroduction> some) {
    some.forEach(this::load);
    ledger.writeAll();
  }

  private void load(PastIntroduction past) {
    Introduction introduction = asked(past);
    for (Event event : past.events()) {
      introduction = after(introduction, event);
    }
    introductions.insert(introduction);
  }

  private Introduction asked(PastIntroduction past) {
    Listing listing = catalogue.whole(past.listing()).orElseThrow(NoSuchElementException::new);
    return Introduction.ask(
        new Interest(
            past.listing(),
            listing.edition(),
            new Party(listing.organisation(), !listing.isNamed()),
            new Party(past.asking(), isAnonymous(past.ownListing())),
            past.ownListing(),
            null,
            1,
            past.request(),
            shown(isAnonymous(past.ownListing())),
            accompaniment.of(listing)),
        past.asker(),
        at(past.at()));
  }

  private boolean isAnonymous(@Nullable ListingId own) {
    return Optional.ofNullable(own)
        .flatMap(catalogue::whole)
        .filter(listing -> !listing.isNamed())
        .isPresent();
  }

  private static Set<Disclosure> shown(boolean anonymous) {
    return anonymous ? Set.of() : EnumSet.of(Disclosure.ORGANISATION, Disclosure.CONTACT);
  }

  private static Clock at(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }

  private Introduction after(Introduction before, Event event) {
    Clock then = at(event.at());
    return switch (event.what()) {
      case ACCEPTED -> before.accept(event.by(), shown(before.asked().anonymous()), then);
      case DECLINED -> before.decline(event.by(), event.text(), then);
      case WROTE -> wrote(before, event, then);
      case NEGOTIATED -> before.negotiate(event.side(), event.by(), then);
      case AGREED -> before.agree(event.side(), event.by(), event.terms(), then);
      case ENDED -> before.end(event.side(), event.by(), event.text(), then);
      case PROJECT -> reported(before, event, OutcomeStage.PROJECT, then);
      case FUNDED -> reported(before, event, OutcomeStage.FUNDING, then);
    };
  }

  private Introduction wrote(Introduction before, Event event, Clock then) {
    mongo.insert(
        new Message(
            MessageId.random(),
            before.id(),
            event.side(),
            event.by(),
            event.text(),
            List.of(),
            event.at(),
            Message.SCHEMA));
    return before.spoken(event.side(), event.by(), then);
  }

  private static Introduction reported(
      Introduction before, Event event, OutcomeStage stage, Clock then) {
    return before.report(
        new OutcomeReport(stage, Texts.dayOf(event.at()), AgreementTerms.UNTOLD, ""),
        event.side(),
        event.by(),
        then);
  }
}
