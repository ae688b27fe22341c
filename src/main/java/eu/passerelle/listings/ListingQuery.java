package eu.passerelle.listings;

import eu.passerelle.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which listings to find: words, facets and an order; an empty facet does not narrow. It goes to
 * and from the parameters of an address, so that what somebody looks at can be shared.
 *
 * @param readiness lowest level wanted; a listing passes when its range reaches it
 * @param days only listings published in the last days; null for all
 */
public record ListingQuery(
    String words,
    @Nullable ListingKind kind,
    Set<String> technologies,
    Set<String> fields,
    Set<Cooperation> cooperation,
    Set<String> provinces,
    Set<Language> languages,
    @Nullable Integer readiness,
    @Nullable Integer days,
    Sort sort) {

  /** In which order. */
  public enum Sort {
    /** Best match of the words first; without words, the newest first. */
    RELEVANCE,
    NEWEST
  }

  public ListingQuery {
    technologies = Set.copyOf(technologies);
    fields = Set.copyOf(fields);
    cooperation = Set.copyOf(cooperation);
    provinces = Set.copyOf(provinces);
    languages = Set.copyOf(languages);
  }

  public static ListingQuery all() {
    return new ListingQuery(
        "", null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, Sort.RELEVANCE);
  }

  /** The query of an address's parameters; what it cannot read there is left out. */
  public static ListingQuery ofParameters(Map<String, List<String>> parameters) {
    return new ListingQuery(
        first(parameters, "q"),
        values(parameters, "kind", ListingKind.class).stream().findFirst().orElse(null),
        Set.copyOf(parameters.getOrDefault("technology", List.of())),
        Set.copyOf(parameters.getOrDefault("field", List.of())),
        values(parameters, "cooperation", Cooperation.class),
        Set.copyOf(parameters.getOrDefault("province", List.of())),
        values(parameters, "language", Language.class),
        number(parameters, "readiness"),
        number(parameters, "days"),
        values(parameters, "sort", Sort.class).stream().findFirst().orElse(Sort.RELEVANCE));
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  private static @Nullable Integer number(Map<String, List<String>> parameters, String name) {
    String text = first(parameters, name);
    return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
  }

  private static <E extends Enum<E>> Set<E> values(
      Map<String, List<String>> parameters, String name, Class<E> type) {
    List<String> texts = parameters.getOrDefault(name, List.of());
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> texts.contains(address(value)))
        .collect(Collectors.toSet());
  }

  private static String address(Enum<?> value) {
    return address(value.name());
  }

  private static String address(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The parameters of its address, without those that do not narrow. */
  public Map<String, List<String>> toParameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    put(parameters, "q", words.isBlank() ? List.of() : List.of(words), Function.identity());
    put(
        parameters,
        "kind",
        kind == null ? List.<ListingKind>of() : List.of(kind),
        ListingQuery::address);
    put(parameters, "technology", technologies, Function.identity());
    put(parameters, "field", fields, Function.identity());
    put(parameters, "cooperation", cooperation, ListingQuery::address);
    put(parameters, "province", provinces, Function.identity());
    put(parameters, "language", languages, ListingQuery::address);
    put(
        parameters,
        "readiness",
        readiness == null ? List.<Integer>of() : List.of(readiness),
        String::valueOf);
    put(parameters, "days", days == null ? List.<Integer>of() : List.of(days), String::valueOf);
    put(
        parameters,
        "sort",
        sort == Sort.RELEVANCE ? List.<Sort>of() : List.of(sort),
        ListingQuery::address);
    return parameters;
  }

  /**
   * The parameters with one of them replaced, or left out where the values are empty.
   *
   * @param values words, codes or names of enum values
   */
  public Map<String, List<String>> parametersWith(String name, Collection<String> values) {
    Map<String, List<String>> parameters = toParameters();
    parameters.remove(name);
    List<String> given = values.stream().filter(value -> !value.isBlank()).toList();
    put(parameters, name, given, name.equals("q") ? Function.identity() : ListingQuery::address);
    return parameters;
  }

  private static <T> void put(
      Map<String, List<String>> parameters,
      String name,
      Collection<T> values,
      Function<T, String> text) {
    if (!values.isEmpty()) {
      parameters.put(name, new ArrayList<>(values.stream().map(text).sorted().toList()));
    }
  }
}
