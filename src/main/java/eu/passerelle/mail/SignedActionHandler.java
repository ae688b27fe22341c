package eu.passerelle.mail;

import eu.passerelle.shared.Language;
import java.util.Optional;

/** Does what the links of one purpose let people do. A module declares one bean for each. */
public interface SignedActionHandler {

  /** The purpose, unlike every other handler's. */
  String purpose();

  /**
   * What the page behind the link says, before anything happens.
   *
   * @return empty when there is nothing left to do, such as when it was done another way
   */
  Optional<Offer> offer(SignedAction action, Language language);

  /**
   * Does it; called for one of several simultaneous uses of a single-use link only.
   *
   * @return empty when there was nothing left to do
   */
  Optional<Done> perform(SignedAction action, Language language);

  /**
   * A title, a few sentences and the word on the button.
   *
   * @param way what has to be there for the button to work
   */
  record Offer(String title, String text, String button, Way way) {

    public Offer(String title, String text, String button) {
      this(title, text, button, Way.LINK_IS_ENOUGH);
    }
  }

  /** What it takes to do what a link offers. */
  enum Way {
    /** Whoever has the link does it. */
    LINK_IS_ENOUGH,
    /** Whoever has the link does it once they are signed in. */
    SIGNED_IN,
    /** It signs its holder in, so that it is posted to the filter that does that. */
    SIGNS_IN
  }

  /**
   * What was done.
   *
   * @param page path of the page to go on with, without a leading slash
   */
  record Done(String text, String page) {}
}
