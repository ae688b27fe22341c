package eu.passerelle.mail;

/** What becomes of answers to the mails of one purpose. A module declares one bean for each. */
public interface ReplyHandler {

  /** The purpose, unlike every other handler's. */
  String purpose();

  /**
   * Whether a person still takes part in what a mail is about. It is asked again just before a mail
   * is sent that was handed in a while ago.
   */
  boolean concerns(String subject, String person);

  /**
   * Does what an answer asks for; the same answer again changes nothing.
   *
   * @param person the account to whom the mail went that was answered. Whether it is the one who
   *     answers is for the handler to find out
   */
  Result take(String subject, String person, InboundMessage answer);

  /** What became of an answer. */
  enum Result {
    TAKEN,
    /** Its sender is told why not. */
    REFUSED,
    /** Nobody is told anything. */
    IGNORED
  }
}
