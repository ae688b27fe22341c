package eu.passerelle.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.passerelle.support.Eventually;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real mail server on a free port, and reading what it received. */
final class MailServer implements AutoCloseable {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  MailServer() {
    server.start();
  }

  /** The setting with which the application finds it. */
  String host() {
    return "--spring.mail.host=127.0.0.1";
  }

  String port() {
    return "--spring.mail.port=" + server.getSmtp().getPort();
  }

  /** Waits for a mail to an address whose subject holds some words. */
  MimeMessage awaited(String address, String subject) {
    return awaited(address, subject, 0);
  }

  /**
   * Waits for the next of such mails.
   *
   * @param known how many of them have been seen before
   */
  MimeMessage awaited(String address, String subject, int known) {
    return awaited(() -> about(address, subject).stream().skip(known).findFirst());
  }

  /** What came for an address with a subject that holds some words. */
  List<MimeMessage> about(String address, String subject) {
    return received(address).stream().filter(mail -> subject(mail).contains(subject)).toList();
  }

  MimeMessage awaitedDigest(String address) {
    return awaited(() -> digests(address).stream().findFirst());
  }

  List<MimeMessage> digests(String address) {
    return received(address).stream()
        .filter(mail -> !header(mail, "List-Unsubscribe").isEmpty())
        .toList();
  }

  private static MimeMessage awaited(Supplier<Optional<MimeMessage>> mail) {
    for (int patience = 0; patience < 5 && mail.get().isEmpty(); patience++) {
      Eventually.comesTrue(() -> mail.get().isPresent());
    }
    return mail.get().orElseThrow();
  }

  /** What came for an address, in its order. */
  List<MimeMessage> received(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> header(mail, "To").contains(address))
        .toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String header(MimeMessage mail, String name) {
    try {
      String[] values = mail.getHeader(name);
      return values == null ? "" : values[0];
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text part of a mail. */
  static String text(Part part) {
    try {
      if (part.isMimeType("text/plain")) {
        return String.valueOf(part.getContent());
      }
      if (part.getContent() instanceof Multipart parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
          text.append(text(parts.getBodyPart(i)));
        }
        return text.toString();
      }
      return "";
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The link behind some words of a mail's text. */
  static String link(String text, String words) {
    Matcher link = Pattern.compile(Pattern.quote(words) + "\\s*:\\s*(\\S+)").matcher(text);
    if (!link.find()) {
      throw new AssertionError("no link after '" + words + "' in " + text);
    }
    return link.group(1);
  }

  @Override
  public void close() {
    server.stop();
  }
}
