package eu.passerelle.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail is filled with. It is kept in the store, so it holds no link that lets somebody do
 * something, only the ids of such actions.
 *
 * @param values by the name the texts and the template use: text, numbers, lists and maps of them
 * @param page path of the page the button leads to, without a leading slash; null where it leads to
 *     the action {@code main}, or where there is no button. Where there are both, the page is one
 *     of its own for that action: its token is the last part of the path
 * @param actions by the name the template uses; {@code unsubscribe} goes into the mail's header too
 * @param attachments what comes with it; mails of older versions have none
 * @param replyTo what an answer to it is about; null where it is not to be answered by mail
 */
public record MailData(
    Map<String, Object> values,
    @Nullable String page,
    Map<String, SignedActionId> actions,
    List<MailAttachment> attachments,
    @Nullable ReplySubject replyTo) {

  public MailData {
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
  }

  /** The action behind the button. */
  public static final String MAIN = "main";

  /** The action behind the link below the button. */
  public static final String SECOND = "second";

  /** The action behind the header and the footer's link. */
  public static final String UNSUBSCRIBE = "unsubscribe";

  public static MailData of(Map<String, Object> values) {
    return new MailData(values, null, Map.of(), List.of(), null);
  }

  /** The same with a page behind the button. */
  public MailData page(String path) {
    return new MailData(values, path, actions, attachments, replyTo);
  }

  /** The same with a page behind the button on which an action is done. */
  public MailData page(String path, SignedActionId action) {
    return page(path).action(MAIN, action);
  }

  /** The same with one more action. */
  public MailData action(String name, SignedActionId action) {
    Map<String, SignedActionId> more = new LinkedHashMap<>(actions);
    more.put(name, action);
    return new MailData(values, page, more, attachments, replyTo);
  }

  /** The same with one more attachment. */
  public MailData attachment(MailAttachment attachment) {
    List<MailAttachment> more = new ArrayList<>(attachments);
    more.add(attachment);
    return new MailData(values, page, actions, more, replyTo);
  }

  /** The same, which can be answered by mail where this deployment takes answers. */
  public MailData replyTo(ReplySubject about) {
    return new MailData(values, page, actions, attachments, about);
  }
}
