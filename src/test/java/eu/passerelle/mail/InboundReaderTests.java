package eu.passerelle.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.mail.InboundMessage.InboundFile;
import eu.passerelle.operations.StartupRefusal;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of a mail, and which mails nobody wrote. */
class InboundReaderTests {

  private static final String HEAD =
      "From: =?UTF-8?Q?=C3=89lise?= <elise@sonnaille.example>\r\nMessage-ID: <one@sonnaille.example>\r\n";

  private static MimeMessage mail(String head, String body) throws Exception {
    String all = head + "MIME-Version: 1.0\r\n" + body.replace("\n", "\r\n");
    return new MimeMessage(
        (Session) null, new ByteArrayInputStream(all.getBytes(StandardCharsets.UTF_8)));
  }

  private static InboundMessage read(String body) throws Exception {
    return InboundReader.read(mail(HEAD, body));
  }

  @Test
  void plainTextIsTakenBeforeHtml() throws Exception {
    InboundMessage read =
        read(
            """
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=ISO-8859-1
            Content-Transfer-Encoding: quoted-printable

            D=E9but mardi.
            --b
            Content-Type: text/html; charset=UTF-8

            <p>Autre chose</p>
            --b--
            """);
    assertThat(read.text()).isEqualTo("Début mardi.");
    assertThat(read.from()).isEqualTo("elise@sonnaille.example");
    assertThat(read.id()).isEqualTo("<one@sonnaille.example>");
  }

  @Test
  void htmlAloneIsReadAsText() throws Exception {
    assertThat(
            read("""
            Content-Type: text/html; charset=UTF-8

            <div>Oui.</div><blockquote>Bonjour</blockquote>
            """)
                .text())
        .isEqualTo("Oui.");
  }

  @Test
  void linesThatAMailProgramBrokeAreJoined() throws Exception {
    assertThat(
            read("""
            Content-Type: text/plain; charset=UTF-8; format=flowed

            Une ligne qui \ncontinue.
            Une autre.
            --\u0020
            Élise
            """)
                .text())
        .isEqualTo("Une ligne qui continue.\nUne autre.");
  }

  @Test
  void filesAreTakenAndSmallPicturesOfSignaturesAreNot() throws Exception {
    String logo = Base64.getMimeEncoder().encodeToString(new byte[5000]);
    String plan = Base64.getMimeEncoder().encodeToString(new byte[30 * 1024]);
    InboundMessage read =
        read(
            """
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            Voici.
            --b
            Content-Type: image/png; name=logo.png
            Content-Disposition: inline; filename=logo.png
            Content-ID: <logo>
            Content-Transfer-Encoding: base64

            %s
            --b
            Content-Type: image/png; name=plan.png
            Content-Disposition: inline; filename=plan.png
            Content-Transfer-Encoding: base64

            %s
            --b
            Content-Type: application/pdf
            Content-Disposition: attachment; filename="=?UTF-8?Q?=C3=A9tude.pdf?="

            %%PDF
            --b
            Content-Type: application/pkcs7-signature; name=smime.p7s
            Content-Disposition: attachment; filename=smime.p7s

            x
            --b--
            """
                .formatted(logo, plan));
    assertThat(read.text()).isEqualTo("Voici.");
    assertThat(read.files()).extracting(InboundFile::name).containsExactly("plan.png", "étude.pdf");
  }

  @Test
  void anUnknownCharacterSetIsNoObstacle() throws Exception {
    assertThat(read("Content-Type: text/plain; charset=klingon\n\nOui.\n").text())
        .isEqualTo("Oui.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated (vacation)",
        "Precedence: bulk",
        "Precedence: Junk",
        "Precedence: list",
        "List-Id: <all.sonnaille.example>",
        "Return-Path: <>",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b"
      })
  void whatNoPersonWroteIsRecognised(String header) throws Exception {
    assertThat(AutomaticMail.is(mail(HEAD + header + "\r\n", "\nOui.\n"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: no",
        "Precedence: first-class",
        "Return-Path: <elise@sonnaille.example>"
      })
  void whatAPersonWroteIsNot(String header) throws Exception {
    assertThat(AutomaticMail.is(mail(HEAD + header + "\r\n", "\nOui.\n"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', secret, answers@example.org, 993, user",
    "answers, , answers@example.org, 993, password",
    "answers, secret, , 993, address",
    "answers, secret, answers, 993, address",
    "answers, secret, answers+here@example.org, 993, address",
    "answers, secret, a-name-that-is-much-too-long@example.org, 993, address",
    "answers, secret, answers@example.org, 0, port"
  })
  void settingsThatCannotBeAreRefused(
      @Nullable String user,
      @Nullable String password,
      @Nullable String address,
      int port,
      String named) {
    assertThatThrownBy(() ->
            new InboundProperties("imap.example.org", port, user, password, "INBOX", true, address))
        .isInstanceOf(StartupRefusal.class)
        .hasMessageContaining("passerelle.mail.inbound." + named);
  }

  @Test
  void withoutAHostNothingIsAskedAndThePasswordIsNeverTold() {
    assertThat(new InboundProperties(null, 993, null, null, "INBOX", true, null).isOn()).isFalse();
    assertThat(
            new InboundProperties("h", 993, "answers", "geheim", "INBOX", true, "a@example.org")
                .toString())
        .doesNotContain("geheim");
  }
}
