package eu.passerelle.listings;

import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationProfile;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of an anonymous listing tells whose it is; {@link #found()} says by which words. */
public class IdentityInText extends RuntimeException {

  private static final long serialVersionUID = 1;

  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+|https?://\\S+|\\bwww\\.\\S+");
  private static final int SHORTEST_NAME = 4;

  private final List<String> found;

  IdentityInText(List<String> found) {
    super("an anonymous text names its organisation in %d places".formatted(found.size()));
    this.found = List.copyOf(found);
  }

  /** The words, as they stand in the text or in the listing's other fields. */
  public List<String> found() {
    return found;
  }

  /** Refuses an anonymous content that names its organisation, its contacts or an address. */
  static void refuse(ListingContent content, Organisation organisation) {
    if (content.identity() == Identity.ANONYMOUS) {
      List<String> found = find(content, organisation);
      if (!found.isEmpty()) {
        throw new IdentityInText(found);
      }
    }
  }

  static List<String> find(ListingContent content, Organisation organisation) {
    String text = everything(content);
    String folded = fold(text);
    Set<String> found = new LinkedHashSet<>();
    names(content, organisation)
        .filter(name -> name.length() >= SHORTEST_NAME)
        .filter(name -> containsWord(folded, fold(name)))
        .forEach(found::add);
    ADDRESS.matcher(text).results().map(MatchResult::group).forEach(found::add);
    return List.copyOf(found);
  }

  private static String everything(ListingContent content) {
    StringBuilder everything = new StringBuilder();
    content
        .texts()
        .forEach(text ->
            everything
                .append(text.title())
                .append('\n')
                .append(text.summary())
                .append('\n')
                .append(text.description())
                .append('\n'));
    return everything
        .append(content.advantages())
        .append('\n')
        .append(content.expectedOutcome())
        .append('\n')
        .append(content.partner().note())
        .append('\n')
        .append(String.join(", ", content.keywords()))
        .toString();
  }

  private static Stream<String> names(ListingContent content, Organisation organisation) {
    return Stream.of(
            Stream.of(organisation.name()),
            domain(organisation).stream(),
            content.contacts().stream().map(Contact::name))
        .flatMap(names -> names);
  }

  /** The distinctive part of the web site's address. */
  private static Optional<String> domain(Organisation organisation) {
    return OrganisationProfile.domain(organisation.website())
        .map(domain -> domain.substring(0, domain.indexOf('.')));
  }

  private static boolean containsWord(String text, String word) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
        .matcher(text)
        .find();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT);
  }
}
