package eu.passerelle.insights;

import eu.passerelle.access.CarriedAuthority;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.CapabilityType;
import eu.passerelle.listings.Cooperation;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.Readiness;
import eu.passerelle.matching.Hypotheses;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Concept;
import eu.passerelle.taxonomy.Taxonomy;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a few more of somebody would change: which orphan needs they would answer, told by the
 * engine in use. Nothing of it is kept. For analysts.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class WhatIf {

  /** How many more can be imagined at once. */
  public static final int MOST = 10;

  /** How many trials go on at once; others wait, and those that nobody waits for are not made. */
  private static final int AT_ONCE = 2;

  /** What is assumed of each capability, as is usual of a laboratory or a startup. */
  private static final Readiness READINESS = new Readiness(3, 7);

  private static final Set<Cooperation> COOPERATION =
      Set.of(Cooperation.JOINT_DEVELOPMENT, Cooperation.SERVICE, Cooperation.PILOT);

  /** How many capabilities one of them would offer. */
  private static final int CAPABILITIES_EACH = 4;

  private final Orphans orphans;
  private final Hypotheses hypotheses;
  private final ListingCatalogue catalogue;
  private final Taxonomy taxonomy;
  private final Discretion discretion;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("what-if-", 0).factory());

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
   * Tries it, on a thread of its own: with thousands of orphans it takes seconds. Whoever does not
   * wait for it any more cancels it.
   *
   * @throws org.springframework.security.access.AccessDeniedException for who is no analyst
   */
  public CompletableFuture<Effect> of(Hypothesis hypothesis) {
    discretion.requireAnalyst();
    return CompletableFuture.supplyAsync(() -> tried(hypothesis), CarriedAuthority.over(threads));
  }

  private Effect tried(Hypothesis hypothesis) {
    Set<ListingId> before = orphans.all(ListingKind.NEED);
    List<PublicListing> imagined = imagined(hypothesis);
    Set<ListingId> answered = SystemAccess.call(() -> hypotheses.answered(before, imagined));
    return new Effect(
        before.size(),
        before.size() - answered.size(),
        catalogue.findAll(
            answered.stream().sorted(Comparator.comparing(ListingId::value)).toList()),
        imagined.stream().map(listing -> listing.content().text()).toList());
  }

  /**
   * They work on what is asked for: each capability joins the concept under the technology, and the
   * two under the field, that open needs of either speak of most and that none has taken yet.
   */
  private List<PublicListing> imagined(Hypothesis hypothesis) {
    Map<String, Long> spoken = spoken(hypothesis);
    List<Concept> technologies = asked(hypothesis.technology(), spoken);
    List<Concept> fields = asked(hypothesis.field(), spoken);
    return IntStream.range(0, hypothesis.count() * CAPABILITIES_EACH)
        .mapToObj(i -> {
          List<Concept> concepts = new ArrayList<>();
          concepts.add(technologies.get(i % technologies.size()));
          concepts.add(fields.get(2 * i % fields.size()));
          concepts.add(fields.get((2 * i + 1) % fields.size()));
          return listing(i, hypothesis, concepts.stream().distinct().toList());
        })
        .toList();
  }

  /** How many open needs of the technology or the field speak of a concept. */
  private Map<String, Long> spoken(Hypothesis hypothesis) {
    Set<ListingId> open =
        orphans.open(ListingKind.NEED, hypothesis.technology(), hypothesis.field());
    return SystemAccess.call(() -> hypotheses.concepts(open));
  }

  /** The concepts under a topic, those asked for most first; itself where there are none. */
  private List<Concept> asked(String topic, Map<String, Long> spoken) {
    List<Concept> under =
        taxonomy.concepts().stream()
            .filter(concept -> concept.broader().contains(topic))
            .sorted(
                Comparator.comparing((Concept concept) -> spoken.getOrDefault(concept.id(), 0L))
                    .reversed()
                    .thenComparing(Concept::id))
            .toList();
    return under.isEmpty() ? taxonomy.concept(topic).stream().toList() : under;
  }

  private PublicListing listing(int number, Hypothesis hypothesis, List<Concept> concepts) {
    List<ListingText> texts = new ArrayList<>();
    for (Language language : Language.values()) {
      texts.add(text(language, hypothesis, concepts));
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
            concepts.stream().map(concept -> concept.labels().in(Language.FR)).toList(),
            READINESS,
            COOPERATION,
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

  private ListingText text(Language language, Hypothesis hypothesis, List<Concept> concepts) {
    String topics =
        taxonomy.label(hypothesis.technology(), language)
            + ", "
            + taxonomy.label(hypothesis.field(), language).toLowerCase(Locale.ROOT);
    return new ListingText(
        language,
        shortened(
            concepts.stream()
                .map(concept -> concept.labels().in(language))
                .collect(Collectors.joining(", ")),
            ListingText.LONGEST_TITLE),
        topics,
        shortened(
            concepts.stream()
                .map(concept -> names(concept, language))
                .collect(Collectors.joining(". ")),
            ListingText.LONGEST_DESCRIPTION));
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

  @PreDestroy
  void close() {
    threads.shutdownNow();
  }
}
