package eu.passerelle.listings;

import eu.passerelle.access.AccountId;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Listings and contents that differ from an ordinary one in what a test is about. */
final class SampleListings {

  static final Instant NOW = Instant.parse("2026-09-14T10:15:30Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final AccountId AUTHOR = new AccountId("author");
  static final AccountId REVIEWER = new AccountId("reviewer");
  static final OrganisationId OWNER = new OrganisationId("owner");

  private SampleListings() {}

  static ListingContent titled(String title) {
    return content(title, "Nous cherchons un bras.", Set.of("robotics"), Set.of("industry-4"));
  }

  static ListingContent content(
      String title, String summary, Set<String> technologies, Set<String> fields) {
    return content(
        new ListingText(Language.FR, title, summary, ""),
        technologies,
        fields,
        List.of(),
        List.of(),
        Identity.NAMED,
        Set.of());
  }

  static ListingContent withReferences(int count) {
    Reference reference = new Reference(Reference.ReferenceKind.PROJECT, "Palettes", 2024, null);
    return content(
        text(),
        Set.of(),
        Set.of(),
        List.copyOf(java.util.Collections.nCopies(count, reference)),
        List.of(),
        Identity.NAMED,
        Set.of());
  }

  static ListingContent withContacts(int count) {
    Contact contact = new Contact("Nadia Duval", "Directrice", "n@x.example", "", Set.of());
    return content(
        text(),
        Set.of(),
        Set.of(),
        List.of(),
        List.copyOf(java.util.Collections.nCopies(count, contact)),
        Identity.NAMED,
        Set.of());
  }

  static ListingContent withGoals(Set<Integer> goals) {
    return content(text(), Set.of(), Set.of(), List.of(), List.of(), Identity.NAMED, goals);
  }

  /** With one reference and one contact. */
  static ListingContent complete(Identity identity) {
    return content(
        text(),
        Set.of("robotics"),
        Set.of("industry-4"),
        List.of(new Reference(Reference.ReferenceKind.PROJECT, "Palettes", 2024, null)),
        List.of(new Contact("Nadia Duval", "Directrice", "n@x.example", "", Set.of())),
        identity,
        Set.of(9));
  }

  static ListingContent withIdentity(String title, Identity identity) {
    return content(
        new ListingText(Language.FR, title, "Nous cherchons un bras.", ""),
        Set.of("robotics"),
        Set.of("industry-4"),
        List.of(),
        List.of(),
        identity,
        Set.of());
  }

  static ListingContent protectedBy(Protection protection) {
    ListingContent content = titled("Un bras");
    return new ListingContent(
        CapabilityType.TECHNOLOGY,
        content.text(),
        List.of(),
        content.technologies(),
        content.fields(),
        List.of(),
        null,
        Set.of(),
        content.partner(),
        "",
        "Un essai.",
        null,
        null,
        protection,
        List.of(),
        List.of(),
        List.of(),
        content.territory(),
        Audience.PUBLIC,
        Identity.NAMED,
        Set.of());
  }

  /** It says neither what is expected nor who is sought. */
  static ListingContent vague() {
    ListingContent empty = ListingContent.empty(ListingKind.NEED, Language.FR);
    return new ListingContent(
        null,
        text(),
        List.of(),
        Set.of("robotics"),
        Set.of("industry-4"),
        List.of(),
        null,
        Set.of(),
        empty.partner(),
        "",
        "",
        null,
        null,
        Protection.NONE,
        List.of(),
        List.of(),
        List.of(),
        empty.territory(),
        Audience.PUBLIC,
        Identity.NAMED,
        Set.of());
  }

  private static ListingText text() {
    return new ListingText(Language.FR, "Un bras", "Nous cherchons un bras.", "Pour palettiser.");
  }

  private static ListingContent content(
      ListingText text,
      Set<String> technologies,
      Set<String> fields,
      List<Reference> references,
      List<Contact> contacts,
      Identity identity,
      Set<Integer> goals) {
    return new ListingContent(
        null,
        text,
        List.of(),
        technologies,
        fields,
        List.of("palettisation"),
        new Readiness(5, 7),
        Set.of(Cooperation.PILOT),
        new PartnerSought(Set.of(), Set.of(), Set.of(), "Un intégrateur."),
        "Moins de charges lourdes.",
        "Un essai.",
        BudgetBand.UNDER_10K,
        null,
        Protection.NONE,
        references,
        contacts,
        List.of(),
        TerritoryWish.anywhere(),
        Audience.PUBLIC,
        identity,
        goals);
  }

  static Listing draft(ListingContent content) {
    return Listing.draft(
        new ListingId("need-arm"), ListingKind.NEED, OWNER, AUTHOR, content, CLOCK);
  }

  static Listing submitted() {
    return draft(complete(Identity.NAMED)).submit(AUTHOR, false, null, CLOCK);
  }

  static Listing published() {
    return submitted().publish(REVIEWER, CLOCK);
  }

  static Listing closed() {
    return published().close(AUTHOR, Outcome.SOLVED_HERE, CLOCK);
  }
}
