package eu.passerelle.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What mail programs leave of an answer once the mail that is answered is cut off. */
class AnswerTextTests {

  private static final String ANSWER = "Bonjour,\n\nMardi à 10 h nous convient.\n\nÉlise";

  static Stream<Arguments> belowTheAnswer() {
    return Stream.of(
            "Le lun. 2 mars 2026 à 10:12, Passerelle <bonjour@passerelle.example> a écrit\u00A0:\n\n> Bonjour",
            "Le 2 mars 2026 à 10:12, Passerelle <answers+abc@passerelle.example>\na écrit :\n> Bonjour",
            "Le 02/03/2026 à 10:12, Passerelle a écrit :\nBonjour Élise,",
            "On Mon, Mar 2, 2026 at 10:12 AM Passerelle <bonjour@passerelle.example> wrote:\n> Hello",
            "On 2 Mar 2026, at 10:12, Passerelle\n<bonjour@passerelle.example>\nwrote:\n\nHello",
            "Op ma 2 mrt 2026 om 10:12 schreef Passerelle <bonjour@passerelle.example>:\n> Dag",
            "Op 2-3-2026 om 10:12 schreef Passerelle:\nDag Élise",
            "Am Mo., 2. März 2026 um 10:12 Uhr schrieb Passerelle <bonjour@passerelle.example>:\nGuten Tag",
            "Am 02.03.26 um 10:12 schrieb Passerelle:\n> Guten Tag",
            "-----Original Message-----\nFrom: Passerelle\nSent: Monday",
            "-----Message d'origine-----\nDe : Passerelle",
            "-----Message d’origine-----\nDe : Passerelle",
            "-----Oorspronkelijk bericht-----\nVan: Passerelle",
            "-----Ursprüngliche Nachricht-----\nVon: Passerelle",
            "________________________________\nDe : Passerelle <bonjour@passerelle.example>",
            "De : Passerelle <bonjour@passerelle.example>\nEnvoyé : lundi 2 mars 2026 10:12\nÀ : Élise",
            "From: Passerelle <bonjour@passerelle.example>\nSent: Monday, March 2, 2026 10:12 AM",
            "Van: Passerelle <bonjour@passerelle.example>\nVerzonden: maandag 2 maart 2026 10:12",
            "Von: Passerelle <bonjour@passerelle.example>\nGesendet: Montag, 2. März 2026 10:12",
            "*From:* Passerelle <bonjour@passerelle.example>\n*Sent:* Monday, March 2, 2026",
            "> Bonjour Élise,\n> un nouveau message vous attend.",
            "— Répondez au-dessus de cette ligne —\nPasserelle",
            "> — Reply above this line —\n> Passerelle",
            "— Antwoord boven deze lijn —\nPasserelle",
            "— Bitte oberhalb dieser Zeile antworten —\nPasserelle",
            "-- \nÉlise Marchal\nSonnaille",
            "--\nÉlise Marchal\nSonnaille")
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("belowTheAnswer")
  void whatStandsBelowIsNotTaken(String below) {
    assertThat(AnswerText.above(ANSWER + "\n\n" + below)).isEqualTo(ANSWER);
    assertThat(AnswerText.above((ANSWER + "\n\n" + below).replace("\n", "\r\n"))).isEqualTo(ANSWER);
    assertThat(AnswerText.above(below)).isEmpty();
  }

  static Stream<Arguments> whole() {
    return Stream.of(
            "Le devis de 2026 est prêt : nous vous l’envoyons.",
            "De : notre côté, rien à signaler.\nBien à vous",
            "On 2 March we can show you the lamps.\n\nIs that fine?",
            "Points :\n- la lampe\n-- le trépied\n- la batterie",
            "Op dinsdag 3 maart kunnen we.\nMet vriendelijke groet",
            "5 > 3, donc oui.")
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("whole")
  void whatOnlyLooksLikeAQuotationStays(String text) {
    assertThat(AnswerText.above(text)).isEqualTo(text);
  }

  static Stream<Arguments> hostile() {
    int many = 300_000;
    return Stream.of(
            "Le 1 " + "a écrit ".repeat(many / 8),
            "Le 1 écrit\n".repeat(many / 11),
            "De : a\n".repeat(many / 7),
            "> ".repeat(many),
            "-_".repeat(many) + "x",
            " \n".repeat(many))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatIsMadeToNeverEndIsReadToItsEnd(String text) {
    assertThat(text).contains(AnswerText.above(text));
    assertThat(HtmlText.of("<p>Oui.</p>" + text)).contains("Oui.");
  }

  @Test
  void manyNestedElementsAreRead() {
    assertThat(HtmlText.of("<b> </b>".repeat(50_000) + "<div>".repeat(50_000) + "Oui."))
        .contains("Oui.");
  }

  @Test
  void htmlIsReadAsItIsSeen() {
    assertThat(
            HtmlText.of(
                    """
                    <html><head><style>p { color: red }</style></head><body>
                    <div>Bonjour,</div><div><br></div>
                    <p>Mardi à 10&nbsp;h
                    nous convient.</p><ul><li>la lampe</li><li>le trépied</li></ul>
                    <blockquote>Un nouveau message</blockquote></body></html>
                    """)
                .strip())
        .isEqualTo(
            "Bonjour,\n\nMardi à 10 h nous convient.\n\nla lampe\nle trépied\n> Un nouveau message");
  }
}
