package eu.passerelle.mail;

import eu.passerelle.mail.InboundMessage.InboundFile;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one mail: its plain text, else its HTML as text, and what is attached. */
final class InboundReader {

  private static final int DEEPEST = 12;
  private static final int LONGEST_TEXT = 1 << 20;

  /** Pictures of signatures are smaller; in base64, in which they travel, 20 kB are this many. */
  private static final int SMALL_PICTURE = 20 * 1024 * 4 / 3;

  private static final Set<String> SIGNATURES =
      Set.of(
          "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "application/pgp-signature");

  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final List<InboundFile> files = new ArrayList<>();

  private InboundReader() {}

  /**
   * Reads a mail.
   *
   * @throws MessagingException where it is no mail, or the server no longer answers
   */
  static InboundMessage read(MimeMessage message) throws MessagingException, IOException {
    InboundReader reader = new InboundReader();
    reader.read(message, 0);
    String whole = reader.text();
    String id = message.getMessageID();
    return new InboundMessage(
        id == null ? madeUp(message.getSentDate() + whole) : id,
        from(message),
        AnswerText.above(whole),
        reader.files);
  }

  private String text() {
    return plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString();
  }

  private static String madeUp(String text) {
    return HexFormat.of().formatHex(Sha256.of(text));
  }

  static @Nullable String from(MimeMessage message) throws MessagingException {
    Address[] from = message.getFrom();
    return from != null && from.length == 1 && from[0] instanceof InternetAddress one
        ? one.getAddress()
        : null;
  }

  private void read(Part part, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST) {
      throw new ParseException("parts within parts, too many");
    }
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int index = 0; index < parts.getCount(); index++) {
        read(parts.getBodyPart(index), depth + 1);
      }
    } else if (isFile(part)) {
      keep(part);
    } else if (part.isMimeType("text/plain")) {
      plain.append(plainText(part)).append('\n');
    } else if (part.isMimeType("text/html")) {
      html.append(text(part)).append('\n');
    }
  }

  private static boolean isFile(Part part) throws MessagingException {
    return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
        || part.getFileName() != null
        || !part.isMimeType("text/*");
  }

  private void keep(Part part) throws MessagingException, IOException {
    if (!isOfASignature(part)) {
      files.add(new InboundFile(name(part), () -> open(part)));
    }
  }

  private static boolean isOfASignature(Part part) throws MessagingException {
    boolean inText =
        Part.INLINE.equalsIgnoreCase(part.getDisposition()) || part.getHeader("Content-ID") != null;
    return SIGNATURES.contains(type(part).getBaseType().toLowerCase(Locale.ROOT))
        || (part.isMimeType("image/*") && inText && part.getSize() < SMALL_PICTURE);
  }

  private static String name(Part part) throws MessagingException, IOException {
    String name = part.getFileName();
    return name == null ? "" : MimeUtility.decodeText(name);
  }

  private static InputStream open(Part part) throws IOException {
    try {
      return part.getInputStream();
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  /** Lines that a mail program broke are joined again (RFC 3676). */
  private static String plainText(Part part) throws MessagingException, IOException {
    String text = text(part).replace("\r\n", "\n");
    return "flowed".equalsIgnoreCase(type(part).getParameter("format"))
        ? text.replaceAll("(?m)(?<!^--) \n(?![>\n]|-- )", " ")
        : text;
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (InputStream content = part.getInputStream()) {
      return new String(content.readNBytes(LONGEST_TEXT), charset(type(part)));
    }
  }

  private static Charset charset(ContentType type) {
    String named = type.getParameter("charset");
    try {
      return named == null
          ? StandardCharsets.UTF_8
          : Charset.forName(MimeUtility.javaCharset(named));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static ContentType type(Part part) throws MessagingException {
    return new ContentType(part.getContentType());
  }
}
