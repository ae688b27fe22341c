package eu.passerelle.listings;

import eu.passerelle.shared.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a listing says: everything its authors fill in.
 *
 * @param type of a capability; null for a need
 * @param technologies codes, at most {@value #MOST_TOPICS}
 * @param fields codes of fields of application, at most {@value #MOST_TOPICS}
 * @param readiness wanted (need) or offered (capability); null where not stated
 * @param neededBy when a need must be met; null where not stated
 * @param goals numbers of the Sustainable Development Goals, 1 to 17
 */
public record ListingContent(
    @Nullable CapabilityType type,
    ListingText text,
    List<ListingText> translations,
    Set<String> technologies,
    Set<String> fields,
    List<String> keywords,
    @Nullable Readiness readiness,
    Set<Cooperation> cooperation,
    PartnerSought partner,
    String advantages,
    String expectedOutcome,
    @Nullable BudgetBand budget,
    @Nullable LocalDate neededBy,
    Protection protection,
    List<Reference> references,
    List<Contact> contacts,
    List<Attachment> attachments,
    TerritoryWish territory,
    Audience audience,
    Identity identity,
    Set<Integer> goals) {

  public static final int MOST_TOPICS = 5;
  public static final int MOST_REFERENCES = 5;
  public static final int MOST_CONTACTS = 2;
  public static final int MOST_ATTACHMENTS = 5;
  public static final int LAST_GOAL = 17;

  public ListingContent {
    translations = List.copyOf(translations);
    technologies = Set.copyOf(technologies);
    fields = Set.copyOf(fields);
    keywords = List.copyOf(keywords);
    cooperation = Set.copyOf(cooperation);
    references = List.copyOf(references);
    contacts = List.copyOf(contacts);
    attachments = List.copyOf(attachments);
    goals = Set.copyOf(goals);
    requireAtMost("technologies", technologies.size(), MOST_TOPICS);
    requireAtMost("fields of application", fields.size(), MOST_TOPICS);
    requireAtMost("references", references.size(), MOST_REFERENCES);
    requireAtMost("contacts", contacts.size(), MOST_CONTACTS);
    requireAtMost("attachments", attachments.size(), MOST_ATTACHMENTS);
    goals.forEach(ListingContent::requireGoal);
  }

  private static void requireAtMost(String name, int count, int most) {
    if (count > most) {
      throw new IllegalArgumentException(
          "illegal number of %s: %d; must be at most %d".formatted(name, count, most));
    }
  }

  private static void requireGoal(int goal) {
    if (goal < 1 || goal > LAST_GOAL) {
      throw new IllegalArgumentException(
          "illegal goal: %d; must be between 1 and %d".formatted(goal, LAST_GOAL));
    }
  }

  public static ListingContent empty(ListingKind kind, Language language) {
    return new ListingContent(
        kind == ListingKind.CAPABILITY ? CapabilityType.TECHNOLOGY : null,
        ListingText.empty(language),
        List.of(),
        Set.of(),
        Set.of(),
        List.of(),
        null,
        Set.of(),
        PartnerSought.anyone(),
        "",
        "",
        null,
        null,
        Protection.NONE,
        List.of(),
        List.of(),
        List.of(),
        TerritoryWish.anywhere(),
        Audience.PUBLIC,
        Identity.NAMED,
        Set.of());
  }

  /** The text and its translations. */
  public List<ListingText> texts() {
    return Stream.concat(Stream.of(text), translations.stream()).toList();
  }

  /** All that it says in whole sentences, in every language it says it in. */
  String prose() {
    return Stream.concat(
            texts().stream()
                .flatMap(one -> Stream.of(one.title(), one.summary(), one.description())),
            Stream.of(advantages, expectedOutcome))
        .collect(Collectors.joining("\n"));
  }

  /** The text in a reader's language where there is one, else the original. */
  public ListingText textFor(Language language) {
    return texts().stream()
        .filter(candidate -> candidate.language() == language)
        .findFirst()
        .orElse(text);
  }

  /** The same with other contacts. */
  public ListingContent withContacts(List<Contact> others) {
    return with(references, others, attachments);
  }

  /** The same with what everyone may read. */
  ListingContent withoutSecrets() {
    return with(
        references,
        List.of(),
        attachments.stream().filter(attachment -> !attachment.confidential()).toList());
  }

  /** The same with nothing that names people or work. */
  ListingContent withoutNames() {
    return with(List.of(), List.of(), List.of());
  }

  /** The same with other topics and another identity. */
  ListingContent telling(
      Set<String> otherTechnologies, Set<String> otherFields, Identity otherIdentity) {
    return new ListingContent(
        type,
        text,
        translations,
        otherTechnologies,
        otherFields,
        keywords,
        readiness,
        cooperation,
        partner,
        advantages,
        expectedOutcome,
        budget,
        neededBy,
        protection,
        references,
        contacts,
        attachments,
        territory,
        audience,
        otherIdentity,
        goals);
  }

  private ListingContent with(
      List<Reference> otherReferences,
      List<Contact> otherContacts,
      List<Attachment> otherAttachments) {
    return new ListingContent(
        type,
        text,
        translations,
        technologies,
        fields,
        keywords,
        readiness,
        cooperation,
        partner,
        advantages,
        expectedOutcome,
        budget,
        neededBy,
        protection,
        otherReferences,
        otherContacts,
        otherAttachments,
        territory,
        audience,
        identity,
        goals);
  }

  /** What stands in the way of submitting this; empty when nothing does. */
  public Optional<Gap> firstGap() {
    if (text.title().isBlank()) {
      return Optional.of(Gap.TITLE);
    }
    if (text.summary().isBlank()) {
      return Optional.of(Gap.SUMMARY);
    }
    if (technologies.isEmpty()) {
      return Optional.of(Gap.TECHNOLOGY);
    }
    return fields.isEmpty() ? Optional.of(Gap.FIELD) : Optional.empty();
  }

  /** What a listing must have before it is submitted. */
  public enum Gap {
    TITLE,
    SUMMARY,
    TECHNOLOGY,
    FIELD
  }
}
