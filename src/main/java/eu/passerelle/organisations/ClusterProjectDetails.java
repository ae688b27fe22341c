package eu.passerelle.organisations;

import eu.passerelle.shared.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known publicly of a collaborative project.
 *
 * @param cluster that runs it
 * @param translations the same text in other languages
 * @param lead the partner that leads it
 * @param partners two or more organisations, the lead among them
 * @param technologies codes of the taxonomy
 * @param otherDigital whether it is digital without any of those technologies, such as a portal
 * @param otherEnabling the enabling technologies it uses beside those of the taxonomy
 * @param fields codes of the fields of application, its target sectors; one at least
 * @param funding null where it has none from outside, or none is known
 */
public record ClusterProjectDetails(
    OrganisationId cluster,
    ProjectText text,
    List<ProjectText> translations,
    ProjectPeriod period,
    OrganisationId lead,
    List<OrganisationId> partners,
    Set<String> technologies,
    boolean otherDigital,
    Set<EnablingTechnology> otherEnabling,
    Set<String> fields,
    @Nullable ProjectFunding funding) {

  private static final int FEWEST_PARTNERS = 2;

  public ClusterProjectDetails {
    translations = List.copyOf(translations);
    partners = List.copyOf(partners);
    technologies = Set.copyOf(technologies);
    otherEnabling = Set.copyOf(otherEnabling);
    fields = Set.copyOf(fields);
    requirePartners(lead, partners);
    requireOneTextALanguage(text, translations);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("illegal fields of application: none; name one at least");
    }
  }

  private static void requirePartners(OrganisationId lead, List<OrganisationId> partners) {
    Set<OrganisationId> different = new HashSet<>(partners);
    if (partners.size() < FEWEST_PARTNERS || different.size() < partners.size()) {
      throw new IllegalArgumentException(
          "illegal partners; must be %d or more different ones".formatted(FEWEST_PARTNERS));
    }
    if (!different.contains(lead)) {
      throw new IllegalArgumentException(
          "illegal lead: %s; must be one of the partners".formatted(lead.value()));
    }
  }

  private static void requireOneTextALanguage(ProjectText text, List<ProjectText> translations) {
    Set<Language> languages = new HashSet<>(Set.of(text.language()));
    for (ProjectText translation : translations) {
      if (!languages.add(translation.language())) {
        throw new IllegalArgumentException(
            "illegal translations: two texts in %s".formatted(translation.language().tag()));
      }
    }
  }

  /** The text in a language where there is one, else the original. */
  public ProjectText textFor(Language language) {
    return translations.stream()
        .filter(translation -> translation.language() == language)
        .findFirst()
        .orElse(text);
  }

  /** Whether it makes or uses digital technology: that of the taxonomy is. */
  public boolean isDigital() {
    return otherDigital || !technologies.isEmpty();
  }

  /** Whether it uses an enabling technology: those of the taxonomy are. */
  public boolean usesEnablingTechnologies() {
    return !technologies.isEmpty() || !otherEnabling.isEmpty();
  }

  /** Every organisation that has to do with it. */
  public Stream<OrganisationId> organisations() {
    return Stream.concat(Stream.of(cluster), partners.stream());
  }
}
