package eu.passerelle.exchange;

import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.listings.Reference;
import eu.passerelle.listings.Reference.ReferenceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a reference such as {@code A title; 2023; https://example.org; publication}. What stands
 * after the title is recognised by what it looks like, so that it may be left out, and a title may
 * hold semicolons.
 */
final class ReferenceReading {

  private static final Pattern LINK = Pattern.compile("https?://.+");
  private static final Pattern LIKE_A_LINK =
      Pattern.compile(
          "(?i)(?:www\\.|[a-z]{2,8}:/+)\\S+|[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}(?:/\\S*)?");
  private static final Pattern YEAR = Pattern.compile("-?\\d{1,9}");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final Vocabularies words;
  private final Findings findings;
  private final List<String> parts;
  private @Nullable ReferenceKind kind;
  private @Nullable Integer year;
  private @Nullable String link;

  ReferenceReading(String text, Vocabularies words, Findings findings) {
    this.words = words;
    this.findings = findings;
    this.parts =
        new ArrayList<>(
            MultipleValues.parts(text, ";").stream()
                .map(MultipleValues::unescape)
                .map(String::strip)
                .toList());
  }

  /** Empty where an error was found. */
  Optional<Reference> reference() {
    boolean right = true;
    while (parts.size() > 1 && takesLast()) {
      right &= isRight(parts.removeLast());
    }
    String title = String.join("; ", parts);
    if (title.isBlank()) {
      findings.add(Kind.REFERENCE_TITLE_MISSING, Column.REFERENCES);
      return Optional.empty();
    }
    return right
        ? Optional.of(new Reference(kind == null ? ReferenceKind.PROJECT : kind, title, year, link))
        : Optional.empty();
  }

  /** Whether the last part is no part of the title; then it is kept as what it is. */
  private boolean takesLast() {
    String last = parts.getLast();
    Optional<ReferenceKind> named = words.referenceKinds.find(last);
    if (kind == null && named.isPresent()) {
      kind = named.get();
      return true;
    }
    if (link == null && (LINK.matcher(last).matches() || LIKE_A_LINK.matcher(last).matches())) {
      link = last;
      return true;
    }
    if (year == null && YEAR.matcher(last).matches()) {
      year = Integer.valueOf(last);
      return true;
    }
    return last.isEmpty();
  }

  private boolean isRight(String part) {
    if (part.equals(link) && !LINK.matcher(part).matches()) {
      findings.add(Kind.LINK_ILLEGAL, Column.REFERENCES, part);
      return false;
    }
    if (year != null
        && part.equals(String.valueOf(year))
        && (year < FIRST_YEAR || year > LAST_YEAR)) {
      findings.add(Kind.YEAR_ILLEGAL, Column.REFERENCES, part);
      return false;
    }
    return true;
  }
}
