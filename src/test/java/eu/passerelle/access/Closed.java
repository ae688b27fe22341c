package eu.passerelle.access;

/** Closes accounts for tests; nothing in the product does yet. */
final class Closed {

  private Closed() {}

  static Account of(Account open) {
    return new Account(
        open.id(),
        open.name(),
        open.email(),
        open.emailConfirmed(),
        open.language(),
        open.ownRoles(),
        open.identities(),
        open.persona(),
        true,
        open.createdAt(),
        open.schema(),
        open.version());
  }
}
