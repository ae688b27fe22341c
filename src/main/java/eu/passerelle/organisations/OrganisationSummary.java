package eu.passerelle.organisations;

import eu.passerelle.shared.Labels;
import eu.passerelle.shared.Language;
import eu.passerelle.territories.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list of organisations shows and is filtered by. */
public record OrganisationSummary(
    OrganisationId id,
    String name,
    OrganisationKind kind,
    @Nullable OrganisationId parent,
    @Nullable Location location,
    @Nullable SizeClass size,
    @Nullable Integer foundedYear,
    Map<Language, String> texts,
    List<DatedFact> technologies,
    List<DatedFact> fields) {

  public Set<String> technologiesOn(LocalDate day) {
    return DatedFact.on(day, technologies);
  }

  public Set<String> fieldsOn(LocalDate day) {
    return DatedFact.on(day, fields);
  }

  /** The few sentences about it in a reader's language, else in another. */
  public Optional<String> text(Language language) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Labels(texts).in(language));
  }
}
