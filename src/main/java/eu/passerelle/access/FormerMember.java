package eu.passerelle.access;

/** Who stands in place of somebody who was erased. */
public final class FormerMember {

  /** Of no account. */
  public static final AccountId ID = new AccountId("former-member");

  private FormerMember() {}
}
