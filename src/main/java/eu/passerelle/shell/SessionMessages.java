package eu.passerelle.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.DefaultSystemMessagesProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import eu.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * What a page says when the server no longer knows its session, such as after a restart. Who is
 * signed in may have typed something, so their page stays as it is until they let it go; a
 * visitor's is read anew at once.
 */
@Component
class SessionMessages implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().setSystemMessagesProvider(SessionMessages::messages);
  }

  private static SystemMessages messages(SystemMessagesInfo info) {
    return info.getRequest() == null || info.getRequest().getUserPrincipal() == null
        ? DefaultSystemMessagesProvider.get().getSystemMessages(info)
        : ended(Texts.in(ReadingPreferences.language(info.getRequest())));
  }

  private static SystemMessages ended(Texts texts) {
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(texts.get("session.ended.title"));
    messages.setSessionExpiredMessage(texts.get("session.lost"));
    return messages;
  }
}
