package eu.passerelle.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A mail that somebody wrote to us.
 *
 * @param id its Message-ID; one without has an id made from its text
 * @param from address of who says they wrote it; null where there is none, or several
 * @param text what stands above the quotation and the signature, without blanks around it
 * @param files what is attached, to be read while the mail is being handled
 */
public record InboundMessage(
    String id, @Nullable String from, String text, List<InboundFile> files) {

  public InboundMessage {
    files = List.copyOf(files);
  }

  /**
   * A file that came with a mail.
   *
   * @param name as its sender calls it
   */
  public record InboundFile(String name, InputStreamSource content) {}
}
