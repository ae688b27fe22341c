package eu.passerelle.organisations;

import org.jspecify.annotations.Nullable;

/**
 * By what an import recognises an organisation.
 *
 * @param reference what those who keep the file call it
 * @param ror identifier in the Research Organization Registry
 */
public record Identifiers(
    String reference,
    String name,
    @Nullable EnterpriseNumber enterpriseNumber,
    @Nullable String ror,
    @Nullable String website) {}
