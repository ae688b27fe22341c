package eu.passerelle.files;

import java.time.Instant;

/**
 * A file that is kept. Size and digest are those of what is kept, which differs from what was
 * handed in.
 *
 * @param keeper the module that keeps it
 * @param name without path and control characters, at most {@value FileName#MAX_LENGTH} characters,
 *     with an extension of its type
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 */
public record StoredFile(
    FileId id,
    String keeper,
    String name,
    FileType type,
    long size,
    String sha256,
    Instant storedAt) {}
