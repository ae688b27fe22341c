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
  static final String PREFERENCES = "preferences";
  static final String MAIL_LOG = "administration/mails";
  static final String ACCOUNTS = "administration/accounts";
  static final String AUDIT = "administration/audit";

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
  MenuEntry preferencesEntry(CurrentAccount current) {
    return new MenuEntry(
        "menu.preferences",
        PREFERENCES,
        VaadinIcon.COG_O,
        MenuEntry.PERSONAL + 10,
        () -> current.id().isPresent());
  }

  @Bean
  MenuEntry accountsEntry(CurrentAccount current) {
    return administration("menu.accounts", ACCOUNTS, VaadinIcon.USERS, 25, current);
  }

  @Bean
  MenuEntry mailLogEntry(CurrentAccount current) {
    return administration("menu.mail-log", MAIL_LOG, VaadinIcon.MAILBOX, 30, current);
  }

  @Bean
  MenuEntry auditEntry(CurrentAccount current) {
    return administration("menu.audit", AUDIT, VaadinIcon.CLIPBOARD_TEXT, 35, current);
  }

  private static MenuEntry administration(
      String labelKey, String path, VaadinIcon icon, int order, CurrentAccount current) {
    return new MenuEntry(
        labelKey,
        path,
        icon,
        MenuEntry.PERSONAL + order,
        () -> current.find().filter(account -> account.has(Role.ADMINISTRATOR)).isPresent());
  }
}
