package eu.passerelle.listings;

import eu.passerelle.shared.Language;
import java.util.Set;

/** A person who answers for a listing; shown once both sides have agreed to it. */
public record Contact(
    String name, String role, String email, String telephone, Set<Language> languages) {

  public Contact {
    languages = Set.copyOf(languages);
  }
}
