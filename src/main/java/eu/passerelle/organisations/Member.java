package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import java.time.LocalDate;

/** A person acting for an organisation. */
public record Member(AccountId account, MemberRole role, LocalDate since) {}
