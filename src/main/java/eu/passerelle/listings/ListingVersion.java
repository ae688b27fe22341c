package eu.passerelle.listings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a published listing beside the one before.
 *
 * @param number from 1
 * @param since when readers began to see it
 * @param before the content before; null for the first edition
 * @param changed the parts that differ from before
 */
public record ListingVersion(
    int number,
    Instant since,
    @Nullable ListingContent before,
    ListingContent content,
    List<ContentField> changed) {}
