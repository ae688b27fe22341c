package eu.passerelle.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.mail.MailLog;
import eu.passerelle.mail.MailLog.Entry;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.KeyInAddress;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mails that a persona of the demonstration would have received. */
@Route(AccessMenu.INBOX)
@PermitAll
class InboxView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final MailLog log;
  private final AccountId me;

  InboxView(MailLog log, CurrentAccount current) {
    this.log = log;
    me = current.require().id();
    addClassNames("page", "inbox");
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String number) {
    String key = KeyInAddress.read(number);
    removeAll();
    List<Entry> mails = log.of(me.value());
    add(new H1(getTranslation("inbox.title")), new Paragraph(getTranslation("inbox.text")));
    if (mails.isEmpty()) {
      add(new EmptyState(getTranslation("inbox.empty")));
      return;
    }
    Div list = new Div();
    list.addClassName("list");
    mails.forEach(mail -> list.add(row(mail, mail.mail().key().equals(key))));
    add(list);
    log.readOwn(me.value(), key).ifPresent(mail -> add(new MailSheet(mail)));
  }

  private Div row(Entry entry, boolean open) {
    Link link =
        new Link(AccessMenu.INBOX + "/" + KeyInAddress.of(entry.mail().key()), entry.subject());
    if (open) {
      link.getElement().setAttribute("aria-current", "true");
    }
    Span when = new Span(Reader.date(entry.mail().createdAt()));
    when.addClassName("quiet");
    Div row = new Div(link, when);
    row.addClassName("list-row");
    return row;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("inbox.title"));
  }
}
