package eu.passerelle.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.MailLog;
import eu.passerelle.mail.MailLog.Entry;
import eu.passerelle.mail.MailStatus;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.GradualList;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** What was sent, what waits and what failed, for administrators. */
@Route(AccessMenu.MAIL_LOG)
@RolesAllowed("ADMINISTRATOR")
class MailLogView extends Main implements HasDynamicTitle {

  private final MailLog log;

  MailLogView(MailLog log) {
    this.log = log;
    addClassNames("page", "mail-log");
    show();
  }

  private void show() {
    removeAll();
    List<Entry> mails = log.all();
    add(new H1(getTranslation("mail-log.title")), new Paragraph(getTranslation("mail-log.text")));
    if (mails.isEmpty()) {
      add(new EmptyState(getTranslation("mail-log.empty")));
    } else {
      add(new GradualList(mails, this::row));
    }
  }

  private Div row(Entry entry) {
    Mail mail = entry.mail();
    Span to = new Span(mail.recipient().name() + " · " + mail.recipient().address());
    to.addClassName("quiet");
    Span when = new Span(Reader.date(mail.createdAt()) + ", " + Reader.time(mail.createdAt()));
    when.addClassName("quiet");
    Div about = new Div(new Span(entry.subject()), to);
    about.addClassName("my-listing-about");
    Div state =
        new Div(
            new Tag(
                getTranslation("mail.status." + mail.status()),
                "mail-" + mail.status().name().toLowerCase(Locale.ROOT)));
    state.addClassName("tags");
    if (mail.trouble() != null) {
      state.add(
          new Tag(
              getTranslation("mail-log.trouble", mail.attempts(), mail.trouble()), "quiet-tag"));
    }
    Div actions = new Div(new Button(getTranslation("mail-log.read"), click -> read(mail)));
    actions.addClassName("actions");
    if (mail.status() == MailStatus.DEAD) {
      actions.add(new Button(getTranslation("mail-log.again"), click -> sendAgain(mail)));
    }
    Div row = new Div(when, about, state, actions);
    row.addClassName("mail-row");
    return row;
  }

  private void read(Mail mail) {
    log.read(mail.key())
        .ifPresent(rendered -> {
          Dialog dialog = new Dialog(new MailSheet(rendered));
          dialog.setHeaderTitle(rendered.subject());
          dialog.setWidth("720px");
          dialog
              .getFooter()
              .add(new Button(getTranslation("action.close"), click -> dialog.close()));
          dialog.open();
        });
  }

  private void sendAgain(Mail mail) {
    log.sendAgain(mail.key());
    Notice.done(getTranslation("mail-log.queued"));
    show();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("mail-log.title"));
  }
}
