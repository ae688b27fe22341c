package eu.passerelle.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import eu.passerelle.support.ApplicationTest;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails are filled with what people typed: names, titles, reasons. */
@ApplicationTest
class HostileWordsTests {

  private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
  private static final Pattern SUBJECT = Pattern.compile("mail\\.([a-z0-9-]+)\\.subject");
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([a-z][a-zA-Z]*)(, ?(?:plural|number))?[,}]");
  private static final String HOSTILE = "<script>alert(1)</script>\"'\r\nBcc: everybody@x.example";

  @Autowired private MailRenderer renderer;

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingThatWasTypedIsMarkupInAMailOrALineInItsHead(Language language) throws IOException {
    Properties texts = texts(language);
    TreeSet<String> templates = templates(texts);
    assertThat(templates).hasSizeGreaterThan(20);
    for (String template : templates) {
      RenderedMail mail = renderer.forRecipient(mail(template, language, texts));

      assertThat(mail.html()).as(template).doesNotContain("<script>").doesNotContain("\"'\r");
      assertThat(mail.subject()).as(template).doesNotContain("\r", "\n");
    }
  }

  private static Mail mail(String template, Language language, Properties texts) {
    Map<String, Object> values = new HashMap<>();
    PLACEHOLDER
        .matcher(
            texts.getProperty("mail." + template + ".subject")
                + texts.getProperty("mail." + template + ".text", ""))
        .results()
        .forEach(found -> {
          if (found.group(2) != null) {
            values.put(found.group(1), 3);
          } else {
            values.putIfAbsent(found.group(1), HOSTILE);
          }
        });
    return new Mail(
        "hostile/" + template + "/" + language,
        Recipient.outside(HOSTILE, "a@b.example"),
        MailTemplate.letter(template),
        language,
        MailData.of(values),
        MailStatus.KEPT,
        0,
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        null,
        null,
        Mail.SCHEMA);
  }

  /**
   * Those that are a few paragraphs and a button; the weekly mail has a form and tests of its own.
   */
  private static TreeSet<String> templates(Properties texts) {
    TreeSet<String> templates = new TreeSet<>();
    texts
        .stringPropertyNames()
        .forEach(key -> {
          var subject = SUBJECT.matcher(key);
          if (subject.matches()
              && texts.containsKey("mail." + subject.group(1) + ".text")
              && Texts.in(Language.FR).find("mail." + subject.group(1) + ".reason")) {
            templates.add(subject.group(1));
          }
        });
    return templates;
  }

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(MESSAGES.resolve("texts_" + language.tag() + ".properties"))) {
      texts.load(reader);
    }
    return texts;
  }
}
