package eu.passerelle.introductions;

import eu.passerelle.listings.IdentityInText;
import eu.passerelle.listings.ListingWords;
import eu.passerelle.organisations.Organisations;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Keeps a side that is not revealed yet from saying by accident who it is. */
@Component
class IdentityGuard {

  private final ListingWords words;
  private final Organisations organisations;

  IdentityGuard(ListingWords words, Organisations organisations) {
    this.words = words;
    this.organisations = organisations;
  }

  /**
   * Looks through what a side is about to say to the other.
   *
   * @throws IdentityInText where the side is anonymous and the text says who it is
   */
  void check(Introduction introduction, Side side, String text) {
    if (!introduction.shows(side, Disclosure.ORGANISATION)) {
      words.refuseIdentity(
          text,
          organisations
              .find(introduction.party(side).organisation())
              .orElseThrow(NoSuchElementException::new));
    }
  }
}
