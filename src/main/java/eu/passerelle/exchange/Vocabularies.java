package eu.passerelle.exchange;

import eu.passerelle.exchange.Vocabulary.Term;
import eu.passerelle.listings.Audience;
import eu.passerelle.listings.BudgetBand;
import eu.passerelle.listings.CapabilityType;
import eu.passerelle.listings.Cooperation;
import eu.passerelle.listings.Identity;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.Protection;
import eu.passerelle.listings.Reference.ReferenceKind;
import eu.passerelle.listings.TerritoryWish;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.organisations.SupportStage;
import eu.passerelle.shared.Labels;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import eu.passerelle.taxonomy.Concept;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The vocabularies of the columns that hold chosen values. */
@Component
final class Vocabularies {

  /** Countries that the template shows; every other ISO code is read as well. */
  private static final List<String> SHOWN_COUNTRIES = List.of("BE", "FR", "LU", "NL", "DE");

  final Vocabulary<ListingKind> kinds = of(ListingKind.values(), "listing.kind.");
  final Vocabulary<CapabilityType> types = of(CapabilityType.values(), "capability.type.");
  final Vocabulary<Language> languages = new Vocabulary<>(languageTerms());
  final Vocabulary<String> technologies;
  final Vocabulary<String> fields;
  final Vocabulary<Cooperation> cooperation = of(Cooperation.values(), "cooperation.");
  final Vocabulary<OrganisationKind> organisationKinds =
      of(OrganisationKind.values(), "organisation.kind.");
  final Vocabulary<SizeClass> sizes = of(SizeClass.values(), "size.");
  final Vocabulary<String> countries = new Vocabulary<>(countryTerms());
  final Vocabulary<BudgetBand> budgets = of(BudgetBand.values(), "budget.");
  final Vocabulary<Protection> protections = of(Protection.values(), "protection.");
  final Vocabulary<Audience> audiences = of(Audience.values(), "audience.");
  final Vocabulary<Identity> identities = of(Identity.values(), "identity.");
  final Vocabulary<TerritoryWish.Scope> scopes =
      of(TerritoryWish.Scope.values(), "form.territory.");
  final Vocabulary<Strength> strengths = of(Strength.values(), "exchange.strength.");
  final Vocabulary<Integer> goals = new Vocabulary<>(goalTerms());
  final Vocabulary<String> activities;
  final Vocabulary<String> ecosystems;
  final Vocabulary<SupportStage> stages = of(SupportStage.values(), "stage.");
  final Vocabulary<Answer> answers = of(Answer.values(), "exchange.answer.");
  final Vocabulary<ReferenceKind> referenceKinds = of(ReferenceKind.values(), "reference.");

  /** Yes or no. */
  enum Answer {
    YES,
    NO
  }

  /** Whether nearness is wished or required. */
  enum Strength {
    WISH,
    CONDITION
  }

  Vocabularies(Taxonomy taxonomy) {
    technologies = new Vocabulary<>(topics(taxonomy, Topic.Axis.TECHNOLOGY));
    fields = new Vocabulary<>(topics(taxonomy, Topic.Axis.FIELD));
    ecosystems =
        new Vocabulary<>(
            Stream.of(Topic.Axis.FIELD, Topic.Axis.TECHNOLOGY)
                .flatMap(axis -> topics(taxonomy, axis).stream())
                .toList());
    activities =
        new Vocabulary<>(
            taxonomy.activities().stream()
                .map(activity ->
                    new Term<>(
                        activity.code(), activity.code(), activity.labels(), Set.<String>of()))
                .toList());
  }

  private static <E extends Enum<E>> Vocabulary<E> of(E[] values, String prefix) {
    return new Vocabulary<>(
        Arrays.stream(values)
            .map(value -> {
              Labels labels = labels(prefix + value.name());
              return new Term<>(value, code(value), labels, shortNames(labels));
            })
            .toList());
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Labels labels(String key) {
    return labels(language -> Texts.in(language).get(key));
  }

  private static Labels labels(Function<Language, String> text) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, text.apply(language));
    }
    return new Labels(texts);
  }

  /** Names without what stands in brackets after them. */
  private static Set<String> shortNames(Labels labels) {
    return each(labels).map(label -> label.replaceAll("\\s*\\(.*", "")).collect(Collectors.toSet());
  }

  private static Stream<String> each(Labels labels) {
    return Arrays.stream(Language.values()).map(labels::in);
  }

  private static List<Term<Language>> languageTerms() {
    return Arrays.stream(Language.values())
        .map(language ->
            new Term<>(
                language,
                language.tag(),
                labels("language." + language),
                Set.of(language.locale().getDisplayLanguage(language.locale()))))
        .toList();
  }

  private static List<Term<String>> topics(Taxonomy taxonomy, Topic.Axis axis) {
    return taxonomy.topics(axis).stream()
        .map(topic ->
            new Term<>(
                topic.code(),
                topic.code(),
                topic.labels(),
                taxonomy.concept(topic.code()).map(Vocabularies::otherNames).orElse(Set.of())))
        .toList();
  }

  private static Set<String> otherNames(Concept concept) {
    return Stream.of(concept.synonyms(), concept.acronyms())
        .flatMap(names -> names.values().stream())
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  private static List<Term<String>> countryTerms() {
    return Stream.concat(SHOWN_COUNTRIES.stream(), Arrays.stream(Locale.getISOCountries()))
        .distinct()
        .map(code -> {
          Locale country = Locale.of("", code);
          return new Term<>(
              code,
              code,
              labels(language -> country.getDisplayCountry(language.locale())),
              Set.<String>of());
        })
        .toList();
  }

  private static List<Term<Integer>> goalTerms() {
    return IntStream.rangeClosed(1, ListingContent.LAST_GOAL)
        .mapToObj(goal -> {
          Labels labels = labels("goal." + goal);
          Set<String> aliases = new HashSet<>(Set.of("SDG " + goal, "ODD " + goal));
          each(labels).map(label -> label.replaceFirst("^\\d+\\s*·\\s*", "")).forEach(aliases::add);
          return new Term<>(goal, String.valueOf(goal), labels, Set.copyOf(aliases));
        })
        .toList();
  }

  /** What a template says of the values of each of some columns; of countries the nearest ones. */
  Map<? extends SheetColumn, List<? extends Term<?>>> shown(Columns<?> columns) {
    return columns == Columns.OF_LISTINGS ? shownOfListings() : shownOfOrganisations();
  }

  private Map<OrganisationColumn, List<? extends Term<?>>> shownOfOrganisations() {
    Map<OrganisationColumn, List<? extends Term<?>>> shown = new LinkedHashMap<>();
    shown.put(OrganisationColumn.KIND, organisationKinds.terms());
    shown.put(OrganisationColumn.COUNTRY, countries.terms().subList(0, SHOWN_COUNTRIES.size()));
    shown.put(OrganisationColumn.ACTIVITIES, activities.terms());
    shown.put(OrganisationColumn.TECHNOLOGIES, technologies.terms());
    shown.put(OrganisationColumn.FIELDS, fields.terms());
    shown.put(OrganisationColumn.ECOSYSTEMS, ecosystems.terms());
    shown.put(OrganisationColumn.SUPPORT_STAGES, stages.terms());
    shown.put(OrganisationColumn.DIGITAL_EXPERTISE, answers.terms());
    shown.put(OrganisationColumn.SIZE, sizes.terms());
    return shown;
  }

  private Map<Column, List<? extends Term<?>>> shownOfListings() {
    Map<Column, List<? extends Term<?>>> shown = new LinkedHashMap<>();
    shown.put(Column.KIND, kinds.terms());
    shown.put(Column.TYPE, types.terms());
    shown.put(Column.LANGUAGE, languages.terms());
    shown.put(Column.TECHNOLOGIES, technologies.terms());
    shown.put(Column.FIELDS, fields.terms());
    shown.put(Column.COOPERATION, cooperation.terms());
    shown.put(Column.PARTNER_KINDS, organisationKinds.terms());
    shown.put(Column.PARTNER_SIZES, sizes.terms());
    shown.put(Column.PARTNER_COUNTRIES, countries.terms().subList(0, SHOWN_COUNTRIES.size()));
    shown.put(Column.BUDGET, budgets.terms());
    shown.put(Column.PROTECTION, protections.terms());
    shown.put(Column.AUDIENCE, audiences.terms());
    shown.put(Column.IDENTITY, identities.terms());
    shown.put(Column.TERRITORY_SCOPE, scopes.terms());
    shown.put(Column.TERRITORY_CONDITION, strengths.terms());
    shown.put(Column.GOALS, goals.terms());
    shown.put(Column.TRANSLATION_LANGUAGE, languages.terms());
    shown.put(Column.REFERENCES, referenceKinds.terms());
    return shown;
  }
}
