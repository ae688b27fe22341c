package eu.passerelle.access;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveCallback;
import org.springframework.stereotype.Component;

/**
 * What no two accounts may share: an identity at a provider, and a confirmed address. They are kept
 * in the account's own document, in one array under one unique index, so that the store itself
 * refuses the second of two first sign-ins that come at the same moment (docs/decisions/0007).
 */
@Component
class AccountKeys implements BeforeSaveCallback<Account> {

  static final String FIELD = "keys";

  /** The key of an identity; an issuer is an address, so it holds no space. */
  static String ofIdentity(String issuer, String subject) {
    return "identity " + issuer + " " + subject;
  }

  static String ofAddress(EmailAddress address) {
    return "address " + address.folded();
  }

  @Override
  public Account onBeforeSave(Account account, Document document, String collection) {
    document.put(FIELD, of(account));
    return account;
  }

  /** Never empty: an account has a confirmed address, or came through a provider. */
  private static List<String> of(Account account) {
    Stream<String> identities =
        account.identities().stream()
            .map(identity -> ofIdentity(identity.issuer(), identity.subject()));
    Stream<String> address =
        account.emailConfirmed()
            ? Stream.of(ofAddress(new EmailAddress(account.email())))
            : Stream.empty();
    return Stream.concat(identities, address).toList();
  }
}
