package eu.passerelle.organisations;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.PersonInDocuments;
import eu.passerelle.access.PersonalData;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Whom a person acts for, and what they asked for there. */
@Component
@Order(10)
class OrganisationData implements PersonalData {

  private final OrganisationRepository organisations;
  private final OrganisationChanges changes;
  private final ClaimRepository claims;
  private final InvitationRepository invitations;
  private final CorrectionRepository corrections;
  private final PersonInDocuments documents;
  private final Clock clock;

  OrganisationData(
      OrganisationRepository organisations,
      OrganisationChanges changes,
      ClaimRepository claims,
      InvitationRepository invitations,
      CorrectionRepository corrections,
      PersonInDocuments documents,
      Clock clock) {
    this.organisations = organisations;
    this.changes = changes;
    this.claims = claims;
    this.invitations = invitations;
    this.corrections = corrections;
    this.documents = documents;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "organisations";
  }

  @Override
  public Object of(Account person) {
    return Map.of(
        "memberships", memberships(person.id()),
        "claims", claims(person.id()),
        "corrections", corrections(person.id()));
  }

  private List<Map<String, String>> memberships(AccountId person) {
    return organisations.findByMember(person).stream()
        .flatMap(organisation ->
            organisation.members().stream()
                .filter(member -> member.account().equals(person))
                .map(member ->
                    Map.of(
                        "organisation", organisation.name(),
                        "role", member.role().name(),
                        "since", member.since().toString())))
        .toList();
  }

  private List<Map<String, String>> claims(AccountId person) {
    return claims.findByClaimant(person).stream()
        .map(claim ->
            Map.of(
                "organisation", changes.find(claim.organisation()).name(),
                "note", claim.note(),
                "status", claim.state().name(),
                "at", claim.createdAt().toString()))
        .toList();
  }

  private List<Map<String, String>> corrections(AccountId person) {
    return corrections.findByBy(person).stream()
        .map(correction ->
            Map.of(
                "organisation", changes.find(correction.organisation()).name(),
                "note", correction.note(),
                "status", correction.state().name(),
                "at", correction.createdAt().toString()))
        .toList();
  }

  /** Where nobody is left who answers for an organisation, analysts see it. */
  @Override
  public void erase(Account person) {
    organisations
        .findByMember(person.id())
        .forEach(organisation ->
            changes.change(
                organisation.id(), "member-left", it -> it.dismissAnyway(person.id(), clock)));
    claims.deleteAll(claims.findByClaimant(person.id()));
    invitations.deleteByBy(person.id());
    documents.takeOut(Correction.class, Criteria.where("by").is(person.id()), person);
    documents.takeOut(Organisation.class, Criteria.where("registeredBy").is(person.id()), person);
  }
}
