/**
 * The words of the region's priorities: technologies, fields of application and activity categories
 * with their tiers and weights, and under them a thesaurus of concepts in four languages. Version 1
 * is what stands in {@code config/taxonomy}; a mistake there stops the start with file and line.
 */
@NullMarked
@ApplicationModule(
    displayName = "Taxonomy",
    allowedDependencies = {"shared", "operations"})
package eu.passerelle.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
