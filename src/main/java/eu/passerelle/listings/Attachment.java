package eu.passerelle.listings;

import eu.passerelle.files.FileId;

/**
 * A file that goes with a listing.
 *
 * @param size in bytes
 * @param confidential whether it is shown only after agreement, not to every reader
 */
public record Attachment(FileId file, String name, long size, boolean confidential) {}
