package eu.passerelle.organisations;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedActions.Order;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells people what happened to their organisations, and to them there. */
@Component
class OrganisationMails {

  private final Outbox outbox;
  private final Accounts accounts;
  private final SignedActions actions;

  OrganisationMails(Outbox outbox, Accounts accounts, SignedActions actions) {
    this.outbox = outbox;
    this.accounts = accounts;
    this.actions = actions;
  }

  /** A kind of news: the texts of its mail, and the page behind the button. */
  record News(String template, String page) {}

  /** What somebody is asked to do by a link: its purpose, its subject, and when it ends. */
  record Request(String purpose, String subject, Instant until) {}

  /**
   * Tells some people.
   *
   * @param occasion what happened once, so that nobody is told twice
   */
  void tell(Collection<AccountId> people, News news, String occasion, Map<String, Object> values) {
    SystemAccess.run(() ->
        accounts
            .addressees(people, NoticeKind.ORGANISATIONS)
            .forEach(account -> tell(account, news, occasion, values)));
  }

  private void tell(Account account, News news, String occasion, Map<String, Object> values) {
    send(account, news, occasion, MailData.of(values).page(news.page()));
  }

  /**
   * Asks some people for something that each can do by a link of their own, below the button.
   *
   * @param occasion what happened once, so that nobody is asked twice
   */
  void ask(
      Collection<AccountId> people,
      News news,
      String occasion,
      Map<String, Object> values,
      Request request) {
    SystemAccess.run(() ->
        accounts
            .addressees(people, NoticeKind.ORGANISATIONS)
            .forEach(account ->
                send(
                    account,
                    news,
                    occasion,
                    MailData.of(values)
                        .page(news.page())
                        .action(MailData.SECOND, link(account, occasion, request)))));
  }

  private SignedActionId link(Account account, String occasion, Request request) {
    String person = account.id().value();
    return actions.issue(
        "%s/%s/%s".formatted(request.purpose(), occasion, person),
        Order.once(request.purpose(), request.subject(), person, request.until()));
  }

  private void send(Account account, News news, String occasion, MailData data) {
    outbox.enqueue(
        account.recipient(),
        MailTemplate.notice(news.template(), NoticeKind.ORGANISATIONS),
        account.language(),
        "%s/%s/%s".formatted(news.template(), occasion, account.id().value()),
        data);
  }
}
