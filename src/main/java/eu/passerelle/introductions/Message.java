package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What somebody wrote to the other side.
 *
 * @param text may be empty where there are files
 * @param files none in documents of before there were any
 */
@Document("messages")
@TypeAlias("message")
record Message(
    @Id MessageId id,
    IntroductionId introduction,
    Side side,
    AccountId author,
    String text,
    List<SentFile> files,
    Instant at,
    int schema) {

  static final int MOST_FILES = 5;
  static final int LONGEST = 4000;
  static final int SCHEMA = 1;

  Message {
    files = files == null ? List.of() : List.copyOf(files);
  }
}
