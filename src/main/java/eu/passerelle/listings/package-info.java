/**
 * Needs and capabilities: one aggregate, {@link eu.passerelle.listings.Listing}, with its life from
 * draft to published and closed, its review and who may see it.
 *
 * <p>Pages of this module show what other modules know of a listing through {@link
 * eu.passerelle.listings.ListingPanel}; text search and topic suggestion are contributed through
 * {@link eu.passerelle.listings.ListingTextSearch} and {@link
 * eu.passerelle.listings.TopicSuggester}, likely duplicates through {@link
 * eu.passerelle.listings.SimilarListings}, and who else may open attachments through {@link
 * eu.passerelle.listings.AttachmentAccess}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Listings",
    allowedDependencies = {
      "shared",
      "shared :: ui",
      "operations",
      "access",
      "files",
      "mail",
      "territories",
      "taxonomy",
      "organisations",
      "organisations :: ui"
    })
package eu.passerelle.listings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
