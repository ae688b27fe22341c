package eu.passerelle.introductions;

import eu.passerelle.files.FileId;

/**
 * A file that one side gives the other.
 *
 * @param size in bytes
 */
public record SentFile(FileId file, String name, long size) {}
