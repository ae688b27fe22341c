package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.files.FileId;
import java.time.Instant;
import java.util.List;
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
    List<SentFile> files,
    Instant at,
    int schema) {

  static final int LONGEST = 4000;
  static final int MOST_FILES = 5;
  static final int SCHEMA = 1;

  /**
   * A file that goes with it.
   *
   * @param size in bytes
   */
  record SentFile(FileId file, String name, long size) {}

  Message {
    files = List.copyOf(files);
  }
}
