package eu.passerelle.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.IFrame.SandboxType;
import com.vaadin.flow.component.html.Paragraph;
import eu.passerelle.mail.MailAttachment;
import eu.passerelle.mail.RenderedMail;
import eu.passerelle.shared.ui.DownloadLink;
import java.nio.charset.StandardCharsets;

/** A mail as a mail program shows it, kept apart from the page around it. */
class MailSheet extends Composite<Div> {

  MailSheet(RenderedMail mail) {
    IFrame frame = new IFrame();
    frame.setSandbox(
        SandboxType.ALLOW_POPUPS, SandboxType.ALLOW_TOP_NAVIGATION, SandboxType.ALLOW_SAME_ORIGIN);
    frame.setTitle(mail.subject());
    frame.setSrcdoc(mail.html().replaceFirst("<head>", "<head><base target='_top'>"));
    frame.addClassName("mail-frame");
    H2 subject = new H2(mail.subject());
    subject.addClassName("visually-hidden");
    getContent().addClassName("mail-sheet");
    getContent().add(subject, frame);
    mail.attachments().forEach(attachment -> getContent().add(attachment(attachment)));
  }

  /** Its name; a link to it where the reader may have it. */
  private Component attachment(MailAttachment attachment) {
    String label = getTranslation("mail.attachment", attachment.name());
    if (attachment.text().isEmpty()) {
      return new Paragraph(label);
    }
    return new Paragraph(
        new DownloadLink(
            label,
            attachment.name(),
            attachment.contentType(),
            () -> attachment.text().getBytes(StandardCharsets.UTF_8)));
  }
}
