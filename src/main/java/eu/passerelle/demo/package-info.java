/**
 * The demonstration region: a Wallonia of invented companies and invented research units beside the
 * real actors as bare directory entries. What is written by hand stands in {@code config/demo}; the
 * rest is generated, the same every time, so that the figures published about the region's digital
 * sector come out of it ({@link eu.passerelle.demo.PublishedFigures}, counted by {@link
 * eu.passerelle.organisations.Census}).
 */
@NullMarked
@ApplicationModule(displayName = "Demo")
package eu.passerelle.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
