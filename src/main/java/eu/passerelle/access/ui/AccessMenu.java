package eu.passerelle.access.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import eu.passerelle.access.Account;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.Role;
import eu.passerelle.shared.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AccessMenu {

  static final String INBOX = "inbox";
  static final String MAIL_LOG = "administration/mails";

  @Bean
  MenuEntry inboxEntry(CurrentAccount current) {
    return new MenuEntry(
        "menu.inbox",
        INBOX,
        VaadinIcon.ENVELOPE_O,
        MenuEntry.PERSONAL,
        () -> current.find().map(Account::persona).isPresent());
  }

  @Bean
  MenuEntry mailLogEntry(CurrentAccount current) {
    return new MenuEntry(
        "menu.mail-log",
        MAIL_LOG,
        VaadinIcon.MAILBOX,
        MenuEntry.PERSONAL + 30,
        () -> current.find().map(account -> account.has(Role.ADMINISTRATOR)).orElse(false));
  }
}
