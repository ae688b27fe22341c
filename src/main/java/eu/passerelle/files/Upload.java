package eu.passerelle.files;

import java.io.InputStream;

/**
 * A file as somebody hands it in.
 *
 * @param keeper the module that keeps it, such as {@code listings}; its files are swept apart from
 *     those of others
 * @param name as the sender calls it; it is cleaned, and believed in nothing
 * @param content read to its end, or a little past what is allowed; closing it is the caller's
 */
public record Upload(String keeper, String name, InputStream content) {}
