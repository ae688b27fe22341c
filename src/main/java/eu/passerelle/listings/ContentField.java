package eu.passerelle.listings;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The parts of a listing's content, to say which of them changed. */
public enum ContentField {
  TYPE(ListingContent::type),
  TITLE(content -> content.text().title()),
  SUMMARY(content -> content.text().summary()),
  DESCRIPTION(content -> content.text().description()),
  LANGUAGE(content -> content.text().language()),
  TRANSLATIONS(ListingContent::translations),
  TECHNOLOGIES(ListingContent::technologies),
  FIELDS(ListingContent::fields),
  KEYWORDS(ListingContent::keywords),
  READINESS(ListingContent::readiness),
  COOPERATION(ListingContent::cooperation),
  PARTNER(ListingContent::partner),
  ADVANTAGES(ListingContent::advantages),
  OUTCOME(ListingContent::expectedOutcome),
  BUDGET(ListingContent::budget),
  NEEDED_BY(ListingContent::neededBy),
  PROTECTION(ListingContent::protection),
  REFERENCES(ListingContent::references),
  CONTACTS(ListingContent::contacts),
  ATTACHMENTS(ListingContent::attachments),
  TERRITORY(ListingContent::territory),
  AUDIENCE(ListingContent::audience),
  IDENTITY(ListingContent::identity),
  GOALS(ListingContent::goals);

  private final Function<ListingContent, Object> value;

  ContentField(Function<ListingContent, Object> value) {
    this.value = value;
  }

  /** The parts in which two contents differ. */
  public static List<ContentField> changed(ListingContent before, ListingContent after) {
    return Arrays.stream(values())
        .filter(field -> !Objects.equals(field.value.apply(before), field.value.apply(after)))
        .toList();
  }
}
