package eu.passerelle.mail;

/** Where a mail is on its way. */
public enum MailStatus {
  /** Waits for the next attempt. */
  QUEUED,
  /** Handed to the server; after a crash in doubt, and then sent again as the same message. */
  SENDING,
  SENT,
  /** Kept and shown only, because this deployment has no mail server. */
  KEPT,
  /** Not sent, because its recipient had read on the screen what it tells. */
  READ,
  /** Not sent, because its recipient no longer took part in what it tells of when it was due. */
  WITHHELD,
  /** Given up: the server refused it for good, or every attempt failed. */
  DEAD
}
