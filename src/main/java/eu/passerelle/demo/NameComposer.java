package eu.passerelle.demo;

import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.shared.Language;
import eu.passerelle.territories.Municipality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Composes the names of businesses and support actors; none comes twice, none is a known one. */
final class NameComposer {

  /** Such as the "elel" of a coined name whose two parts meet badly. */
  private static final Pattern STUTTER = Pattern.compile("(\\p{Ll}{2})\\1");

  private static final int TRIES = 500;
  private static final double NAMED_BY_TECHNOLOGY = 0.5;
  private static final double WITH_LEGAL_FORM = 0.09;

  private final NameBook book;
  private final NameRegister register;
  private final Chance chance = Chance.of("names");
  private final Map<String, Rotation<String>> rotations = new HashMap<>();

  NameComposer(NameBook book, NameRegister register) {
    this.book = book;
    this.register = register;
  }

  String nameOf(BusinessDraft draft, Municipality municipality) {
    return unused(() -> compose(draft, municipality));
  }

  /**
   * The name of a support actor.
   *
   * @param stage in lower case, or {@code hub}
   */
  String nameOfSupport(String stage, Municipality municipality) {
    List<String> patterns = book.supportPatterns().getOrDefault(stage, List.of());
    return unused(() ->
        new Template(next("support " + stage, patterns)).fill(gap -> word(gap, municipality)));
  }

  private String unused(Supplier<String> names) {
    for (int i = 0; i < TRIES; i++) {
      String name = names.get();
      if (!STUTTER.matcher(name).find() && register.give(name)) {
        return name;
      }
    }
    throw new IllegalStateException("names.yaml: the names run out");
  }

  private String compose(BusinessDraft draft, Municipality municipality) {
    Language language = chance.weighted(book.area(municipality).languages());
    NamePattern pattern =
        chance.weighted(
            book.patterns().getOrDefault(language, List.of()).stream()
                .map(candidate -> candidate.weightedFor(draft.kind()))
                .toList());
    return pattern
        .template()
        .fill(gap -> gap.equals("trade") ? trade(draft, language) : word(gap, municipality));
  }

  /** The name as it is shown: some companies have their legal form behind it. */
  String withLegalForm(String name, OrganisationKind kind) {
    boolean shown = kind == OrganisationKind.COMPANY && chance.happens(WITH_LEGAL_FORM);
    return shown ? name + " " + chance.oneOf(book.legalForms()) : name;
  }

  private String trade(BusinessDraft draft, Language language) {
    Map<String, List<String>> trades = book.trades().getOrDefault(language, Map.of());
    String code =
        draft
            .mainTechnology()
            .map(Technology::code)
            .filter(trades::containsKey)
            .filter(technology -> chance.happens(NAMED_BY_TECHNOLOGY))
            .orElse(draft.mainActivity().code());
    return next(language + " " + code, trades.getOrDefault(code, List.of()));
  }

  private String word(String gap, Municipality municipality) {
    return switch (gap) {
      case "place" ->
          next(
              municipality.province(),
              book.places().getOrDefault(municipality.province(), List.of()));
      default -> next(gap, book.words().getOrDefault(gap, List.of()));
    };
  }

  private String next(String rotation, List<String> items) {
    if (items.isEmpty()) {
      throw new IllegalStateException("names.yaml: nothing for " + rotation);
    }
    return rotations.computeIfAbsent(rotation, name -> new Rotation<>(items, chance)).next();
  }
}
