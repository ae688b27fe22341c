package eu.passerelle.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.mail.Notices;
import eu.passerelle.mail.Notices.Entry;
import eu.passerelle.shared.ui.HeaderItem;
import eu.passerelle.shared.ui.Link;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many notices a person has not read, and the last ones below it. */
class NoticeBell extends Composite<Div> implements AfterNavigationObserver {

  private static final int SHOWN = 7;
  private static final int COUNTED = 99;

  private final Notices notices;
  private final CurrentAccount current;
  private final Button opener = new Button(VaadinIcon.BELL_O.create());
  private final Span count = new Span();
  private final Span heard = new Span();
  private final Popover popover = new Popover();
  private Runnable stopListening = () -> {};
  private long unread;

  NoticeBell(Notices notices, CurrentAccount current) {
    this.notices = notices;
    this.current = current;
    count.addClassName("count");
    count.getElement().setAttribute("aria-hidden", "true");
    opener.setSuffixComponent(count);
    heard.addClassName("heard");
    heard.getElement().setAttribute("aria-live", "polite");
    popover.setTarget(opener);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAutofocus(true);
    popover.setAriaLabel(getTranslation("notices.title"));
    popover.addClassName("notices");
    popover.addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        fill();
      }
    });
    getContent().addClassName("bell");
    getContent().add(opener, popover, heard);
    count();
  }

  private String me() {
    return current.require().id().value();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    stopListening = notices.listen(me(), event.getUI().accessLater(this::refresh, () -> {})::run);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stopListening.run();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    popover.close();
    if (unread > 0) {
      notices.readPage(me(), event.getLocation().getPath());
    }
  }

  /** Says what is new without taking the keyboard anywhere. */
  private void refresh() {
    long before = unread;
    count();
    if (unread > before) {
      notices
          .latest(me(), true, 1)
          .forEach(notice -> heard.setText(getTranslation("notices.new", notice.title())));
    }
    if (popover.isOpened()) {
      fill();
    }
  }

  private void count() {
    unread = notices.unread(me());
    count.setText(unread > COUNTED ? COUNTED + "+" : String.valueOf(unread));
    count.setVisible(unread > 0);
    opener.setAriaLabel(getTranslation("notices.bell", unread));
  }

  private void fill() {
    popover.removeAll();
    List<Entry> latest = notices.latest(me(), false, SHOWN);
    if (latest.isEmpty()) {
      Span none = new Span(getTranslation("notices.empty"));
      none.addClassName("quiet");
      popover.add(none);
    } else {
      Div list = new Div();
      latest.forEach(notice -> list.add(new NoticeLink(notice)));
      list.addClassName("column");
      popover.add(list);
    }
    popover.add(actions());
  }

  private Div actions() {
    Div actions =
        new Div(new Link(AccessNavigation.NOTICES, getTranslation("notices.all")).asButton());
    if (unread > 0) {
      Button readAll =
          new Button(getTranslation("notices.read-all"), click -> notices.readAll(me()));
      readAll.addThemeVariants(ButtonVariant.TERTIARY);
      actions.add(readAll);
    }
    actions.addClassName("actions");
    return actions;
  }

  @Configuration
  static class Header {

    @Bean
    HeaderItem noticeBell(Notices notices, CurrentAccount current) {
      return () -> current.id().map(person -> bell(notices, current));
    }

    private static Component bell(Notices notices, CurrentAccount current) {
      return new NoticeBell(notices, current);
    }
  }
}
