package eu.passerelle.mail;

import eu.passerelle.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a person is told on the screen: the mail of the same key, whether that is sent or not.
 *
 * @param person id of the account
 * @param delivery how it leaves the screen, as the person wanted when it was filed
 * @param readAt null while it is unread
 */
@Document("notices")
@TypeAlias("notice")
record Notice(
    @Id String key,
    String person,
    NoticeKind kind,
    MailTemplate template,
    Language language,
    MailData data,
    Delivery delivery,
    Instant at,
    @Nullable Instant readAt,
    int schema) {

  static final int SCHEMA = 1;
}
