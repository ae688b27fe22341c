package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/** What somebody wrote to the other side. */
@Document("messages")
@TypeAlias("message")
record Message(
    @Id MessageId id,
    IntroductionId introduction,
    Side side,
    AccountId author,
    String text,
    Instant at,
    int schema) {

  static final int LONGEST = 4000;
  static final int SCHEMA = 1;
}
