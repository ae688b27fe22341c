package eu.passerelle.listings;

import org.jspecify.annotations.Nullable;

/** Something done before that backs a listing. */
public record Reference(
    ReferenceKind kind, String title, @Nullable Integer year, @Nullable String link) {

  /** What it is. */
  public enum ReferenceKind {
    PROJECT,
    PUBLICATION,
    PATENT,
    CUSTOMER
  }

  public Reference {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a reference needs a title");
    }
    if (link != null && !link.matches("https?://.+")) {
      throw new IllegalArgumentException(
          "illegal link: %s; must begin with https:// or http://".formatted(link));
    }
  }
}
