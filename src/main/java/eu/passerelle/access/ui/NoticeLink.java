package eu.passerelle.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.mail.Notices.Entry;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;

/** A notice in one line, with the way to what it is about. */
class NoticeLink extends Composite<Div> {

  NoticeLink(Entry notice) {
    Link link = new Link(AccessNavigation.notice(notice.key()), notice.title());
    Span when = new Span(Reader.date(notice.at()) + " " + Reader.time(notice.at()));
    when.addClassName("quiet");
    if (!notice.read()) {
      Span unread = new Span(getTranslation("notices.unread"));
      unread.addClassName("unread");
      getContent().add(unread);
    }
    getContent().add(link, when);
    getContent().addClassName("notice-link");
  }
}
