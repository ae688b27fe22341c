package eu.passerelle.access;

/** Who signed in as a persona or with the first administrator's link. */
public record OneClickPerson(AccountId account) implements SignedIn {

  @Override
  public String getName() {
    return account.value();
  }
}
