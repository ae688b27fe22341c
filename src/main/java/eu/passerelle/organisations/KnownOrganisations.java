package eu.passerelle.organisations;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Organisations as they were at one moment, to be recognised and named. What an import adds is to
 * be made known to it.
 */
public final class KnownOrganisations {

  private final Map<OrganisationId, Organisation> byId = new LinkedHashMap<>();
  private final Map<String, OrganisationId> byReference = new HashMap<>();
  private final Map<EnterpriseNumber, OrganisationId> byNumber = new HashMap<>();
  private final Map<String, OrganisationId> byRor = new HashMap<>();
  private final Map<String, Set<OrganisationId>> byName = new HashMap<>();
  private final Map<String, Set<OrganisationId>> byDomain = new HashMap<>();

  KnownOrganisations(
      Collection<Organisation> organisations, Map<String, OrganisationId> references) {
    organisations.forEach(this::add);
    byReference.putAll(references);
  }

  private void add(Organisation organisation) {
    OrganisationId id = organisation.id();
    byId.put(id, organisation);
    if (organisation.enterpriseNumber() != null) {
      byNumber.putIfAbsent(organisation.enterpriseNumber(), id);
    }
    if (organisation.ror() != null) {
      byRor.putIfAbsent(organisation.ror(), id);
    }
    byName.computeIfAbsent(FoldedText.fold(organisation.name()), name -> new HashSet<>()).add(id);
    OrganisationDomain.of(organisation.website())
        .ifPresent(
            domain -> byDomain.computeIfAbsent(domain.name(), name -> new HashSet<>()).add(id));
  }

  /** Takes note of what an import made, and of the reference it is known by. */
  public void know(Organisation organisation, String reference) {
    Optional.ofNullable(byId.get(organisation.id())).ifPresent(this::remove);
    add(organisation);
    byReference.put(reference, organisation.id());
  }

  private void remove(Organisation before) {
    OrganisationId id = before.id();
    byNumber.remove(before.enterpriseNumber(), id);
    byRor.remove(before.ror(), id);
    byName.getOrDefault(FoldedText.fold(before.name()), new HashSet<>()).remove(id);
    sameDomain(before.website()).remove(id);
  }

  public Optional<Organisation> find(OrganisationId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** What an earlier import called so. */
  public Optional<Organisation> findByReference(String reference) {
    return Optional.ofNullable(byReference.get(reference)).flatMap(this::find);
  }

  /** Those of a name, whatever case and accents. */
  public List<Organisation> named(String name) {
    return byName.getOrDefault(FoldedText.fold(name.strip()), Set.of()).stream()
        .map(this::find)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The organisation that is meant: by the reference of an earlier import, else by its enterprise
   * number, else by its identifier in the registry of research organisations, else by its name
   * together with its domain.
   */
  public Optional<Organisation> recognise(Identifiers identifiers) {
    return findByReference(identifiers.reference())
        .or(() -> bearer(identifiers))
        .or(() -> namesake(identifiers));
  }

  /** Who bears the enterprise number, or else the registry's identifier. */
  public Optional<Organisation> bearer(Identifiers identifiers) {
    return byIdentifier(byNumber, identifiers.enterpriseNumber())
        .or(() -> byIdentifier(byRor, identifiers.ror()));
  }

  private <K> Optional<Organisation> byIdentifier(
      Map<K, OrganisationId> index, @Nullable K identifier) {
    return Optional.ofNullable(identifier).map(index::get).flatMap(this::find);
  }

  private Optional<Organisation> namesake(Identifiers identifiers) {
    Set<OrganisationId> sameDomain = sameDomain(identifiers.website());
    return named(identifiers.name()).stream()
        .filter(organisation -> sameDomain.contains(organisation.id()))
        .findFirst();
  }

  private Set<OrganisationId> sameDomain(@Nullable String website) {
    return OrganisationDomain.of(website)
        .map(domain -> byDomain.getOrDefault(domain.name(), new HashSet<>()))
        .orElseGet(HashSet::new);
  }

  /** Those that may be the same: of the same number, registry's identifier, name or domain. */
  public List<Organisation> alike(Identifiers identifiers) {
    return Stream.of(
            byIdentifier(byNumber, identifiers.enterpriseNumber()).stream(),
            byIdentifier(byRor, identifiers.ror()).stream(),
            named(identifiers.name()).stream(),
            sameDomain(identifiers.website()).stream().map(this::find).flatMap(Optional::stream))
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }

  /** Whether one organisation is another, or a unit of it at whatever depth. */
  public boolean isWithin(OrganisationId unit, OrganisationId other) {
    Set<OrganisationId> seen = new HashSet<>();
    OrganisationId at = unit;
    while (at != null && seen.add(at)) {
      if (at.equals(other)) {
        return true;
      }
      at = find(at).map(Organisation::parent).orElse(null);
    }
    return false;
  }
}
