package eu.passerelle.insights;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.CapabilityType;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.Hypotheses;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Concept;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a few more of somebody would change: which orphan needs they would answer, told by the engine
 * in use. Nothing of it is kept. For analysts.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class WhatIf {

  /** How many more can be imagined at once. */
  public static final int MOST = 10;

  /** What one of them would offer: as many capabilities as listings of this many. */
  private static final int CAPABILITIES_EACH = 4;

  private final Orphans orphans;
  private final Hypotheses hypotheses;
  private final ListingCatalogue catalogue;
  private final Taxonomy taxonomy;
  private final Discretion discretion;

  WhatIf(
      Orphans orphans,
      Hypotheses hypotheses,
      ListingCatalogue catalogue,
      Taxonomy taxonomy,
      Discretion discretion) {
    this.orphans = orphans;
    this.hypotheses = hypotheses;
    this.catalogue = catalogue;
    this.taxonomy = taxonomy;
    this.discretion = discretion;
  }

  /**
   * What is imagined.
   *
   * @param kind what they would be
   * @param count how many, 1 to {@value #MOST}
   * @param technology code; the same for the field
   */
  public record Hypothesis(OrganisationKind kind, int count, String technology, String field) {
    public Hypothesis {
      if (count < 1 || count > MOST) {
        throw new IllegalArgumentException(
            "illegal number: %d; must be between 1 and %d".formatted(count, MOST));
      }
    }
  }

  /**
   * What would change.
   *
   * @param before orphan needs there are
   * @param after those that would be left
   * @param answered those that would have an answer, as far as the person asking may read them
   * @param offered what was imagined, one line each
   */
  public record Effect(
      int before, int after, List<PublicListing> answered, List<ListingText> offered) {}

  /**
   * Tries it.
   *
   * @throws org.springframework.security.access.AccessDeniedException for who is no analyst
   */
  public Effect of(Hypothesis hypothesis) {
    discretion.requireAnalyst();
    Set<ListingId> before = orphans.all(ListingKind.NEED);
    List<PublicListing> imagined = imagined(hypothesis);
    Set<ListingId> answered =
        SystemAccess.call(() -> hypotheses.answered(before, imagined));
    return new Effect(
        before.size(),
        before.size() - answered.size(),
        catalogue.findAll(
            answered.stream().sorted(Comparator.comparing(ListingId::value)).toList()),
        imagined.stream().map(listing -> listing.content().text()).toList());
  }

  /**
   * Each offers its own part of what the thesaurus has under the technology and the field, so that
   * two of them offer more than one: each concept of the one with one of the other, in turn.
   */
  private List<PublicListing> imagined(Hypothesis hypothesis) {
    List<Concept> technologies = under(hypothesis.technology());
    List<Concept> fields = under(hypothesis.field());
    return IntStream.range(0, hypothesis.count() * CAPABILITIES_EACH)
        .mapToObj(i ->
            listing(
                i,
                hypothesis,
                technologies.get(i % technologies.size()),
                fields.get(i % fields.size())))
        .toList();
  }

  /** The concepts directly under a topic; itself where there are none. */
  private List<Concept> under(String topic) {
    List<Concept> narrower =
        taxonomy.concepts().stream()
            .filter(concept -> concept.broader().contains(topic))
            .sorted(Comparator.comparing(Concept::id))
            .toList();
    return narrower.isEmpty() ? taxonomy.concept(topic).stream().toList() : narrower;
  }

  private PublicListing listing(
      int number, Hypothesis hypothesis, Concept technology, Concept field) {
    List<ListingText> texts = new ArrayList<>();
    for (Language language : Language.values()) {
      texts.add(text(language, hypothesis, technology, field));
    }
    ListingContent empty = ListingContent.empty(ListingKind.CAPABILITY, Language.FR);
    return new PublicListing(
        new ListingId("imagined-" + number),
        ListingKind.CAPABILITY,
        new ListingContent(
            CapabilityType.EXPERTISE,
            texts.getFirst(),
            texts.subList(1, texts.size()),
            Set.of(hypothesis.technology()),
            Set.of(hypothesis.field()),
            List.of(),
            null,
            Set.of(),
            empty.partner(),
            "",
            "",
            null,
            null,
            empty.protection(),
            List.of(),
            List.of(),
            List.of(),
            empty.territory(),
            empty.audience(),
            empty.identity(),
            Set.of()),
        null,
        null,
        hypothesis.kind(),
        null,
        null,
        null,
        null,
        0,
        1,
        true,
        null);
  }

  private ListingText text(
      Language language, Hypothesis hypothesis, Concept technology, Concept field) {
    String topics =
        taxonomy.label(hypothesis.technology(), language)
            + ", "
            + taxonomy.label(hypothesis.field(), language).toLowerCase(Locale.ROOT);
    return new ListingText(
        language,
        shortened(
            technology.labels().in(language) + " – " + field.labels().in(language),
            ListingText.LONGEST_TITLE),
        shortened(topics + ". " + names(technology, language), ListingText.LONGEST_SUMMARY),
        names(field, language));
  }

  private static String names(Concept concept, Language language) {
    return Stream.concat(
            Stream.of(concept.labels().in(language)),
            concept.synonyms().getOrDefault(language, List.of()).stream())
        .collect(Collectors.joining(", "));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
