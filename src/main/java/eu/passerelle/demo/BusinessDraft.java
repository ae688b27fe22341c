package eu.passerelle.demo;

import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A business of the region while the generator gives it its facts, one after another. */
final class BusinessDraft {

  private final OrganisationKind kind;
  private final Set<Activity> activities = new LinkedHashSet<>();
  private final Set<Technology> technologies = new LinkedHashSet<>();
  private final Set<String> fields = new LinkedHashSet<>();
  private final Set<String> ecosystems = new LinkedHashSet<>();
  private AdvancedSpell spell = AdvancedSpell.NEVER;
  private int foundedYear;
  private @Nullable OrganisationId origin;

  BusinessDraft(OrganisationKind kind) {
    this.kind = kind;
  }

  OrganisationKind kind() {
    return kind;
  }

  boolean isStartup() {
    return kind == OrganisationKind.STARTUP;
  }

  /** What it does, the main activity first; filled by dealing. */
  Set<Activity> activities() {
    return activities;
  }

  Activity mainActivity() {
    return activities.iterator().next();
  }

  /** What it masters, or mastered until it left advanced ICT; filled by dealing. */
  Set<Technology> technologies() {
    return technologies;
  }

  boolean masters(Technology technology) {
    return isAdvanced() && technologies.contains(technology);
  }

  Optional<Technology> mainTechnology() {
    return isAdvanced() ? technologies.stream().findFirst() : Optional.empty();
  }

  boolean suits(Technology technology) {
    return activities.stream().anyMatch(technology::suits);
  }

  AdvancedSpell spell() {
    return spell;
  }

  void spend(AdvancedSpell newSpell) {
    spell = newSpell;
  }

  boolean isAdvanced() {
    return spell.isCurrent();
  }

  /** Fields of application; filled by the planner. */
  Set<String> fields() {
    return fields;
  }

  /** Ecosystems, each by the code of the topic it gathers around; filled by the planner. */
  Set<String> ecosystems() {
    return ecosystems;
  }

  int foundedYear() {
    return foundedYear;
  }

  void foundIn(int year) {
    foundedYear = year;
  }

  /** The research unit it came out of. */
  Optional<OrganisationId> origin() {
    return Optional.ofNullable(origin);
  }

  void spinOutOf(OrganisationId unit) {
    origin = unit;
  }
}
