package eu.passerelle.access;

/**
 * What an account may do on the whole platform. Rights in an organisation or a cluster come from
 * membership, not from here.
 */
public enum Role {
  /** Of the regional agency: validates organisations, reviews listings. */
  ANALYST,
  /** Of the platform: accounts, audit, jobs. */
  ADMINISTRATOR
}
