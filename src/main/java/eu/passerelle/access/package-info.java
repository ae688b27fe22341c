/** Accounts, sign-in, roles, the current user and the audit trail. */
@NullMarked
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {"shared", "shared :: ui", "operations", "mail"})
package eu.passerelle.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
