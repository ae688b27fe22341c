package eu.passerelle.access;

/** Who signed in without a provider: as a persona, or with a link of ours. */
public record OneClickPerson(AccountId account) implements SignedIn {

  @Override
  public String getName() {
    return account.value();
  }
}
