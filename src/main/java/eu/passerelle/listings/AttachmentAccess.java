package eu.passerelle.listings;

/**
 * Lets more people than its own read what goes with a listing and is not for every reader: files
 * marked confidential, and all files of an anonymous listing. Every such opening is audited.
 */
public interface AttachmentAccess {

  /** Whether the person asking may open an attachment of a listing. */
  boolean mayOpen(ListingId listing, Attachment attachment);
}
