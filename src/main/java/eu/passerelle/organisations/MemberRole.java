package eu.passerelle.organisations;

/** What a person may do for an organisation. */
public enum MemberRole {
  /** Writes drafts and answers messages. */
  EDITOR,
  /** Submits and answers for listings, edits the profile; and all that an editor may. */
  ADMINISTRATOR,
  /**
   * Of a cluster: curates and accompanies its confirmed members; and all that an administrator may.
   */
  CLUSTER_MANAGER;

  /** Whether whoever has it answers for the organisation. */
  boolean answers() {
    return this != EDITOR;
  }

  /** That of whoever answers for an organisation of a kind. */
  static MemberRole answeringFor(OrganisationKind kind) {
    return kind == OrganisationKind.CLUSTER ? CLUSTER_MANAGER : ADMINISTRATOR;
  }
}
