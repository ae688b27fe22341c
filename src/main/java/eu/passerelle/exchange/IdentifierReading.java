package eu.passerelle.exchange;

import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.organisations.EnterpriseNumber;
import eu.passerelle.organisations.Identifiers;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.shared.Language;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads by what a row's organisation is recognised, in the forms in which people write it. */
final class IdentifierReading {

  private static final int LONGEST_REFERENCE = 60;
  private static final Pattern ROR =
      Pattern.compile("(?i)(?:https?://)?(?:ror\\.org/)?(0[a-z0-9]{6}[0-9]{2})/?");
  private static final Pattern WEBSITE =
      Pattern.compile("(?i)(https?://)?((?:[\\w-]+\\.)+[a-z]{2,}(?::\\d+)?(?:[/?#]\\S*)?)");

  private final Map<OrganisationColumn, String> given;
  private final Findings findings;
  private final CellReading<OrganisationColumn> reading;

  /**
   * @param given the cells of the columns that the file has
   * @param language the reader's
   * @param findings receives what there is to say
   */
  IdentifierReading(Map<OrganisationColumn, String> given, Language language, Findings findings) {
    this.given = given;
    this.findings = findings;
    this.reading = new CellReading<>(column -> given.getOrDefault(column, ""), language, findings);
  }

  Identifiers identifiers() {
    return new Identifiers(
        reference(),
        reading.line(OrganisationColumn.NAME, OrganisationProfile.LONGEST_NAME),
        parsed(
                OrganisationColumn.ENTERPRISE_NUMBER,
                Kind.ENTERPRISE_NUMBER_ILLEGAL,
                IdentifierReading::enterpriseNumber)
            .orElse(null),
        parsed(OrganisationColumn.ROR, Kind.ROR_ILLEGAL, IdentifierReading::ror).orElse(null),
        parsed(OrganisationColumn.WEBSITE, Kind.WEBSITE_ILLEGAL, IdentifierReading::website)
            .orElse(null));
  }

  private String reference() {
    String reference = reading.line(OrganisationColumn.OWN_REFERENCE, LONGEST_REFERENCE);
    if (reference.isEmpty()) {
      findings.add(Kind.REFERENCE_MISSING, OrganisationColumn.OWN_REFERENCE);
    }
    return reference;
  }

  private <T> Optional<T> parsed(
      OrganisationColumn column, Kind wrong, Function<String, Optional<T>> parse) {
    String cell = given.getOrDefault(column, "").strip();
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> value = parse.apply(cell);
    if (value.isEmpty()) {
      findings.add(wrong, column, cell);
    }
    return value;
  }

  private static Optional<EnterpriseNumber> enterpriseNumber(String text) {
    try {
      return Optional.of(EnterpriseNumber.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> ror(String text) {
    return Optional.of(ROR.matcher(text))
        .filter(Matcher::matches)
        .map(id -> id.group(1).toLowerCase(Locale.ROOT));
  }

  private static Optional<String> website(String text) {
    return Optional.of(WEBSITE.matcher(text))
        .filter(Matcher::matches)
        .map(IdentifierReading::address)
        .filter(IdentifierReading::isAddress);
  }

  /** Who writes no protocol means the secure one. */
  private static String address(Matcher website) {
    String protocol = website.group(1) == null ? "https://" : website.group(1);
    return protocol.toLowerCase(Locale.ROOT) + website.group(2);
  }

  private static boolean isAddress(String text) {
    try {
      return URI.create(text).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
