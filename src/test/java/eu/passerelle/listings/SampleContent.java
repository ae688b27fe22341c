package eu.passerelle.listings;

import java.util.List;
import java.util.Set;

/** Contents of listings for tests. */
public final class SampleContent {

  private SampleContent() {}

  /** A content that states a text and topics, and nothing else. */
  public static ListingContent of(ListingText text, Set<String> technologies, Set<String> fields) {
    return of(text, technologies, fields, Audience.PUBLIC);
  }

  public static ListingContent withAudience(ListingContent content, Audience audience) {
    return of(content.text(), content.technologies(), content.fields(), audience);
  }

  private static ListingContent of(
      ListingText text, Set<String> technologies, Set<String> fields, Audience audience) {
    ListingContent empty = ListingContent.empty(ListingKind.NEED, text.language());
    return new ListingContent(
        null,
        text,
        List.of(),
        technologies,
        fields,
        List.of(),
        null,
        Set.of(),
        new PartnerSought(Set.of(), Set.of(), Set.of(), "Un intégrateur."),
        "",
        "Un essai.",
        null,
        null,
        Protection.NONE,
        List.of(),
        List.of(),
        List.of(),
        empty.territory(),
        audience,
        Identity.NAMED,
        Set.of());
  }

  /** Without what a reviewer expects besides. */
  public static ListingContent sparse(
      ListingText text, Set<String> technologies, Set<String> fields) {
    ListingContent empty = ListingContent.empty(ListingKind.NEED, text.language());
    return new ListingContent(
        null,
        text,
        List.of(),
        technologies,
        fields,
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

  /** An anonymous content that says no more than its text and topics. */
  public static ListingContent anonymous(
      ListingText text, Set<String> technologies, Set<String> fields) {
    return of(text, technologies, fields).telling(technologies, fields, Identity.ANONYMOUS);
  }

  /** An anonymous content with a contact, a reference and an attachment. */
  public static ListingContent anonymous(
      ListingText text,
      Set<String> technologies,
      Set<String> fields,
      Contact contact,
      Attachment attachment) {
    ListingContent named = of(text, technologies, fields);
    return new ListingContent(
        null,
        text,
        List.of(),
        technologies,
        fields,
        List.of(),
        null,
        Set.of(),
        named.partner(),
        "",
        "Un essai.",
        null,
        null,
        Protection.NONE,
        List.of(
            new Reference(
                Reference.ReferenceKind.PROJECT, "Projet de " + contact.name(), 2024, null)),
        List.of(contact),
        List.of(attachment),
        named.territory(),
        Audience.PUBLIC,
        Identity.ANONYMOUS,
        Set.of());
  }

  public static ListingContent withAttachments(
      ListingContent content, List<Attachment> attachments) {
    return new ListingContent(
        content.type(),
        content.text(),
        content.translations(),
        content.technologies(),
        content.fields(),
        content.keywords(),
        content.readiness(),
        content.cooperation(),
        content.partner(),
        content.advantages(),
        content.expectedOutcome(),
        content.budget(),
        content.neededBy(),
        content.protection(),
        content.references(),
        content.contacts(),
        attachments,
        content.territory(),
        content.audience(),
        content.identity(),
        content.goals());
  }
}
