package eu.passerelle.mail;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the address in a mail's Reply-To stands for. The token in it is the id and a signature,
 * which is kept nowhere.
 *
 * @param usedAt when a mail with it was sent last
 */
@Document("replyAddresses")
@TypeAlias("replyAddress")
record ReplyAddress(@Id String id, ReplySubject about, String person, Instant usedAt, int schema) {

  static final int SCHEMA = 1;
}
