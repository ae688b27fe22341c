package eu.passerelle.mail;

import eu.passerelle.mail.SignedActionHandler.Done;
import eu.passerelle.mail.SignedActionHandler.Offer;
import eu.passerelle.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Follows links: shows what they offer, and does it when the person asks for it. */
@Service
public class SignedLinks {

  /** Below the sign-in page: where a link that signs in is posted to, as {@code token}. */
  public static final String SIGNING_IN = "link/open";

  private final SignedActions actions;
  private final Map<String, SignedActionHandler> handlers;

  SignedLinks(SignedActions actions, List<SignedActionHandler> handlers) {
    this.actions = actions;
    this.handlers =
        handlers.stream()
            .collect(Collectors.toMap(SignedActionHandler::purpose, Function.identity()));
  }

  /** What a link offers; empty when it is not genuine, expired, used or withdrawn. */
  public Optional<Offer> offer(String token, Language language) {
    return actions
        .find(token)
        .flatMap(action -> handler(action).flatMap(handler -> handler.offer(action, language)));
  }

  /** Does what a link offers; empty as {@link #offer}. */
  public Optional<Done> perform(String token, Language language) {
    return actions
        .find(token)
        .filter(action -> handler(action).isPresent())
        .flatMap(actions::redeem)
        .flatMap(action -> perform(action, language));
  }

  private Optional<Done> perform(SignedAction action, Language language) {
    boolean done = false;
    try {
      Optional<Done> result = handler(action).orElseThrow().perform(action, language);
      done = true;
      return result;
    } finally {
      if (!done) {
        actions.giveBack(action);
      }
    }
  }

  private Optional<SignedActionHandler> handler(SignedAction action) {
    return Optional.ofNullable(handlers.get(action.purpose()));
  }
}
