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
  CLUSTER_MANAGER
}
