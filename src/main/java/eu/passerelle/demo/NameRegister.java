package eu.passerelle.demo;

import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names that are given, each to one organisation however it is spelt, and the ids they make.
 */
final class NameRegister {

  private static final String PREFIX = "org-";

  private final Set<String> taken = new HashSet<>();
  private final Set<String> avoided = new HashSet<>();

  /**
   * A register in which some organisations have their names already.
   *
   * @param avoided names of known companies; no name may contain one as a word, or be one
   */
  NameRegister(Collection<Organisation> organisations, Collection<String> avoided) {
    organisations.forEach(organisation -> taken.add(slug(organisation.name())));
    organisations.forEach(
        organisation -> taken.add(organisation.id().value().substring(PREFIX.length())));
    avoided.forEach(name -> this.avoided.add(slug(name)));
  }

  /** Gives a name away; false where it cannot be had. */
  boolean give(String name) {
    String slug = slug(name);
    return !avoided.contains(slug)
        && Arrays.stream(slug.split("-")).noneMatch(avoided::contains)
        && taken.add(slug);
  }

  /** The id of an organisation of a name: {@code org-} and the name in plain letters. */
  static OrganisationId id(String name) {
    return new OrganisationId(PREFIX + slug(name));
  }

  /** A web address that can never exist (RFC 2606). */
  static String website(OrganisationId id) {
    return "https://%s.example".formatted(id.value().substring(PREFIX.length()));
  }

  /** A name in plain letters, its words joined by hyphens. */
  static String slug(String name) {
    return Normalizer.normalize(name.replace("œ", "oe").replace("ß", "ss"), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
