/**
 * Files that people hand in, and the check of what is in them. A file is never kept as it came: it
 * is recognised by its content, read, and written anew without what could harm a reader or tell who
 * made it (see docs/decisions/0008).
 *
 * <p>Who may see, hand in or delete a file is not decided here. A file belongs to something, such
 * as a listing or an organisation, and the module that keeps it knows whose that is: {@link
 * eu.passerelle.files.StoredFiles} trusts its callers to have asked. Nothing in this module can be
 * reached from the web by itself. Who serves a file says its {@link
 * eu.passerelle.files.FileType#mediaType()} with {@code X-Content-Type-Options: nosniff}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Files",
    allowedDependencies = {"shared"})
package eu.passerelle.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
