package eu.passerelle.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds who takes the answers of a purpose. */
@Component
class ReplyHandlers {

  private final Map<String, ReplyHandler> handlers;

  ReplyHandlers(List<ReplyHandler> handlers) {
    this.handlers =
        handlers.stream().collect(Collectors.toMap(ReplyHandler::purpose, Function.identity()));
  }

  Optional<ReplyHandler> of(ReplySubject about) {
    return Optional.ofNullable(handlers.get(about.purpose()));
  }

  /** Whether the recipient of a mail still takes part in what it is about. */
  boolean concerns(Mail mail) {
    ReplySubject about = mail.data().replyTo();
    String person = mail.recipient().person();
    return about == null
        || person == null
        || of(about).map(handler -> handler.concerns(about.subject(), person)).orElse(true);
  }
}
