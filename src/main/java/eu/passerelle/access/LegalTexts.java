package eu.passerelle.access;

import eu.passerelle.operations.PasserelleProperties;
import eu.passerelle.operations.RetentionProperties;
import eu.passerelle.shared.ConfigurationError;
import eu.passerelle.shared.ConfigurationNode;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Who operates this deployment, the terms under which people use it, what becomes of their data,
 * and a model of a confidentiality agreement, as the operator wrote it under {@code config/legal}.
 */
@Component
public class LegalTexts {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

  private final Map<Document, Map<Language, String>> texts = new EnumMap<>(Document.class);
  private final Operator operator;
  private final LocalDate version;

  LegalTexts(PasserelleProperties properties, RetentionProperties retention) {
    Path directory = properties.config().resolve("legal");
    ConfigurationNode settings = ConfigurationNode.read(directory.resolve("legal.yaml"));
    operator = operator(settings);
    version = settings.field("version").as(LegalTexts::day);
    for (Document document : Document.values()) {
      Map<Language, String> written = new EnumMap<>(Language.class);
      for (Language language : Language.values()) {
        written.put(language, filled(directory, document, language, retention));
      }
      texts.put(document, written);
    }
  }

  /** The documents there are. */
  public enum Document {
    TERMS,
    PRIVACY,
    /** A model that two organisations can use, and that binds nobody by itself. */
    CONFIDENTIALITY;

    /** Those that tell people how this deployment is run. */
    public static final List<Document> OF_THE_OPERATOR = List.of(TERMS, PRIVACY);

    /** As in addresses and names of files. */
    public String path() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Who runs this deployment.
   *
   * @param contact mail address, for authorities and for users
   * @param dataProtection mail address, for questions about personal data
   */
  public record Operator(
      String name, String address, String number, String contact, String dataProtection) {}

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("must be a day such as 2026-11-22", e);
    }
  }

  private static Operator operator(ConfigurationNode settings) {
    ConfigurationNode operator = settings.field("operator");
    return new Operator(
        operator.field("name").text(),
        operator.field("address").text(),
        operator.field("number").text(),
        settings.field("contact").text(),
        settings.field("data-protection").text());
  }

  private String filled(
      Path directory, Document document, Language language, RetentionProperties retention) {
    Path file = directory.resolve("%s.%s.md".formatted(document.path(), language.tag()));
    Map<String, String> values = values(language, retention);
    return PLACEHOLDER
        .matcher(read(file))
        .replaceAll(found -> Matcher.quoteReplacement(value(values, found, file)));
  }

  private static String value(Map<String, String> values, MatchResult found, Path file) {
    String value = values.get(found.group(1));
    if (value == null) {
      throw new ConfigurationError(
          "%s: there is nothing to put in place of %s".formatted(file, found.group()));
    }
    return value;
  }

  private Map<String, String> values(Language language, RetentionProperties retention) {
    Map<String, String> values = new HashMap<>();
    values.put("operator", operator.name());
    values.put("address", operator.address());
    values.put("number", operator.number());
    values.put("contact", operator.contact());
    values.put("data-protection", operator.dataProtection());
    values.put("version", Texts.in(language).date(version));
    values.put("audit-months", String.valueOf(retention.auditMonths()));
    values.put("mail-days", String.valueOf(retention.mailLogDays()));
    values.put("declined-months", String.valueOf(retention.declinedIntroductionsMonths()));
    values.put("contacts-months", String.valueOf(retention.importedContactsMonths()));
    values.put("reports-months", String.valueOf(retention.reportsMonths()));
    values.put("inactive-asked-months", String.valueOf(retention.inactiveAskedMonths()));
    values.put("inactive-erased-months", String.valueOf(retention.inactiveErasedMonths()));
    return values;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ConfigurationError("%s: cannot be read (%s)".formatted(file, e.getMessage()));
    }
  }

  /** A document in a language, in Markdown. */
  public String text(Document document, Language language) {
    return texts.getOrDefault(document, Map.of()).getOrDefault(language, "");
  }

  public Operator operator() {
    return operator;
  }

  /** The version of the terms that people have to agree to. */
  public String version() {
    return version.toString();
  }
}
