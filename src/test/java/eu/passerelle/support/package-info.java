/**
 * What tests with a running application context share: one context, one store, people to act as.
 */
@NullMarked
package eu.passerelle.support;

import org.jspecify.annotations.NullMarked;
