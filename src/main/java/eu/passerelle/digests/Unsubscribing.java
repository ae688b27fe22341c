package eu.passerelle.digests;

import eu.passerelle.access.AccountId;
import eu.passerelle.mail.SignedAction;
import eu.passerelle.mail.SignedActionHandler;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the link in a weekly mail's header and footer does. */
@Component
class Unsubscribing implements SignedActionHandler {

  static final String PURPOSE = "unsubscribe-digest";

  private final Subscriptions subscriptions;

  Unsubscribing(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public Optional<Offer> offer(SignedAction action, Language language) {
    Texts texts = Texts.in(language);
    return Optional.of(
        new Offer(
            texts.get("link.unsubscribe-digest.title"),
            texts.get("link.unsubscribe-digest.text"),
            texts.get("link.unsubscribe-digest.button")));
  }

  @Override
  public Optional<Done> perform(SignedAction action, Language language) {
    subscriptions.unsubscribe(new AccountId(action.subject()));
    return Optional.of(new Done(Texts.in(language).get("link.unsubscribe-digest.done"), ""));
  }
}
