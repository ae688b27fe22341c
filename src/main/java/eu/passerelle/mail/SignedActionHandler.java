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

  /** A title, a few sentences and the word on the button. */
  record Offer(String title, String text, String button) {}

  /**
   * What was done.
   *
   * @param page path of the page to go on with, without a leading slash
   */
  record Done(String text, String page) {}
}
