package eu.passerelle.organisations;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.Outbox;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells people what happened to their organisations, and to them there. */
@Component
class OrganisationMails {

  private final Outbox outbox;
  private final Accounts accounts;

  OrganisationMails(Outbox outbox, Accounts accounts) {
    this.outbox = outbox;
    this.accounts = accounts;
  }

  /** A kind of news: the texts of its mail, and the page behind the button. */
  record News(String template, String page) {}

  /**
   * Tells some people.
   *
   * @param occasion what happened once, so that nobody is told twice
   */
  void tell(Collection<AccountId> people, News news, String occasion, Map<String, Object> values) {
    SystemAccess.run(() ->
        accounts.addressees(people).forEach(account -> tell(account, news, occasion, values)));
  }

  private void tell(Account account, News news, String occasion, Map<String, Object> values) {
    outbox.enqueue(
        account.recipient(),
        MailTemplate.notice(news.template()),
        account.language(),
        "%s/%s/%s".formatted(news.template(), occasion, account.id().value()),
        MailData.of(values).page(news.page()));
  }
}
