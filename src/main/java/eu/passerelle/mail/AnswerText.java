package eu.passerelle.mail;

import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody wrote in an answer: what stands above the mail they answer and above their
 * signature. Mail programs mark where that begins each in their own way, and in the language of
 * their user.
 */
final class AnswerText {

  private static final int FLAGS = Pattern.MULTILINE | Pattern.CASE_INSENSITIVE;

  /** "On … wrote:" with a date in it, on up to three lines. */
  private static final List<String> ATTRIBUTIONS =
      List.of(
          "Le (?=[^\\n]*\\d)%s(?<=\\s)a écrit ?:",
          "On (?=[^\\n]*\\d)%s(?<=\\s)wrote ?:",
          "Op (?=[^\\n]*\\d)%s(?<=\\s)schreef%s:",
          "Am (?=[^\\n]*\\d)%s(?<=\\s)schrieb%s:");

  private static final String WORDS = "[^\\n]{0,300}(?:\\n[^\\n]{0,300}){0,2}?";

  private static final List<String> OTHERS =
      List.of(
          "[-_]{2,} ?(?:Original Message|Message d[’']origine|Message original"
              + "|Oorspronkelijk bericht|Originele bericht|Ursprüngliche Nachricht"
              + "|Originalnachricht|Forwarded message|Message transféré|Doorgestuurd bericht"
              + "|Weitergeleitete Nachricht) ?[-_]{2,}",
          "_{10,} *$",
          "(?:From|De|Van|Von) ?:[^\\n]+\\n(?:[^\\n]*\\n){0,2}?"
              + "[ >*]*(?:Sent|Date|Envoyé|Verzonden|Datum|Gesendet) ?:[^\\n]+$",
          ">",
          "-- ?$");

  private static final List<Pattern> BOUNDARIES =
      Stream.of(
              Arrays.stream(Language.values()).map(AnswerText::line).map(Pattern::quote),
              ATTRIBUTIONS.stream().map(words -> words.replace("%s", WORDS) + " *$"),
              OTHERS.stream())
          .flatMap(words -> words)
          .map(words -> Pattern.compile("^[ >*]*" + words, FLAGS))
          .toList();

  private AnswerText() {}

  /** The line at the head of mails that can be answered. */
  static String line(Language language) {
    return Texts.in(language).get("mail.reply.line");
  }

  /**
   * Cuts an answer.
   *
   * @return without blanks around it; empty where nothing stands above
   */
  static String above(String whole) {
    String lines = whole.replace("\r\n", "\n");
    String text = lines.replaceAll("[\\u00A0\\u202F]", " ");
    int end =
        BOUNDARIES.stream()
            .map(boundary -> boundary.matcher(text))
            .filter(Matcher::find)
            .mapToInt(Matcher::start)
            .min()
            .orElse(lines.length());
    return lines.substring(0, end).strip();
  }
}
