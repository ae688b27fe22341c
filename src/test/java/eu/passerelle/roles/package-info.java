/**
 * Who may do what: people of every role, and every operation of every service for them to try. What
 * comes of it is compared with {@code docs/roles.md}.
 *
 * <p>A new operation of a service is a line in the class of its module here.
 */
@NullMarked
package eu.passerelle.roles;

import org.jspecify.annotations.NullMarked;
