package eu.passerelle.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server. */
@Component
class MailTransport {

  private final ObjectProvider<JavaMailSender> sender;
  private final MailRenderer renderer;
  private final ReplyAddresses answers;
  private final MailProperties properties;

  MailTransport(
      ObjectProvider<JavaMailSender> sender,
      MailRenderer renderer,
      ReplyAddresses answers,
      MailProperties properties) {
    this.sender = sender;
    this.answers = answers;
    this.renderer = renderer;
    this.properties = properties;
  }

  /** Whether this deployment has a mail server. */
  boolean isThere() {
    return sender.getIfAvailable() != null;
  }

  /** Address of the sender. */
  String sender() {
    return properties.from();
  }

  /**
   * Hands one mail over.
   *
   * @throws org.springframework.mail.MailException when the server does not take it, or it is not
   *     known whether it did
   */
  void send(Mail mail, Instant now) {
    JavaMailSender server = sender.getObject();
    server.send(message(server.createMimeMessage(), mail, now));
  }

  private MimeMessage message(MimeMessage message, Mail mail, Instant now) {
    RenderedMail rendered = written(mail);
    try {
      MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
      helper.setFrom(new InternetAddress(properties.from(), "Passerelle", "UTF-8"));
      helper.setTo(
          new InternetAddress(mail.recipient().address(), mail.recipient().name(), "UTF-8"));
      Optional<String> replyTo = answers.of(mail, now);
      if (replyTo.isPresent()) {
        helper.setReplyTo(new InternetAddress(replyTo.get(), "Passerelle", "UTF-8"));
      }
      helper.setSubject(rendered.subject());
      helper.setText(rendered.text(), rendered.html());
      add(rendered.attachments(), helper);
      helper.setSentDate(Date.from(now));
      message.setHeader("Message-ID", "<" + mail.messageId(properties.domain()) + ">");
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("Content-Language", mail.language().tag());
      addUnsubscribe(message, mail);
      return message;
    } catch (MessagingException | IOException e) {
      throw new MailPreparationException(e);
    }
  }

  /** Beside text and HTML, where mail programs look for an invitation. */
  private static void add(List<MailAttachment> attachments, MimeMessageHelper helper)
      throws MessagingException, IOException {
    MimeMultipart alternatives =
        (MimeMultipart) helper.getMimeMultipart().getBodyPart(0).getContent();
    for (MailAttachment attachment : attachments) {
      MimeBodyPart part = new MimeBodyPart();
      part.setDataHandler(
          new DataHandler(
              new ByteArrayDataSource(
                  attachment.text().getBytes(StandardCharsets.UTF_8), attachment.contentType())));
      part.setHeader("Content-Type", attachment.contentType() + "; name=" + attachment.name());
      alternatives.addBodyPart(part);
    }
  }

  /** One whose data its template cannot be written with, such as an older version's, is no use. */
  private RenderedMail written(Mail mail) {
    try {
      return renderer.forRecipient(mail);
    } catch (RuntimeException e) {
      throw new MailPreparationException(e);
    }
  }

  /** As RFC 8058 has it: mail programs unsubscribe with one POST to that address. */
  private void addUnsubscribe(MimeMessage message, Mail mail) throws MessagingException {
    String link = renderer.unsubscribe(mail);
    if (link != null) {
      message.setHeader("List-Unsubscribe", "<" + link + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }
}
