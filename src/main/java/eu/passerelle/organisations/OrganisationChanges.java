package eu.passerelle.organisations;

import eu.passerelle.access.AuditTrail;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** How every change of an organisation is made: saved, audited, told. */
@Component
class OrganisationChanges {

  private static final int ATTEMPTS = 5;

  private final OrganisationRepository organisations;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  OrganisationChanges(
      OrganisationRepository organisations, AuditTrail audit, ApplicationEventPublisher events) {
    this.organisations = organisations;
    this.audit = audit;
    this.events = events;
  }

  Organisation find(OrganisationId id) {
    return organisations.findById(id).orElseThrow(NoSuchElementException::new);
  }

  Map<OrganisationId, Organisation> findAll(Collection<OrganisationId> ids) {
    return organisations.findAllById(Set.copyOf(ids)).stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /**
   * Applies a verb to an organisation as it is now. Where somebody else changes it at the same
   * moment, it is applied to what that made of it.
   */
  Organisation change(OrganisationId id, String act, UnaryOperator<Organisation> verb) {
    for (int attempt = 1; ; attempt++) {
      try {
        return changeOnce(find(id), act, verb);
      } catch (OptimisticLockingFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /**
   * Applies a verb to an organisation as it was found.
   *
   * @throws OptimisticLockingFailureException when it has changed since
   */
  Organisation changeOnce(Organisation found, String act, UnaryOperator<Organisation> verb) {
    Organisation changed = verb.apply(found);
    if (changed.equals(found)) {
      return found;
    }
    Organisation saved = organisations.save(changed);
    record(act, found.id());
    events.publishEvent(new OrganisationChanged(found.id()));
    return saved;
  }

  /** Notes an act on an organisation that leaves it as it is. */
  void record(String act, OrganisationId id) {
    audit.record("organisation." + act, "organisation", id.value());
  }

  /**
   * Keeps an organisation that was not there.
   *
   * @param act how it came
   * @throws org.springframework.dao.DuplicateKeyException when one of its id is there
   */
  Organisation insert(Organisation added, String act) {
    Organisation inserted = organisations.insert(added);
    record(act, added.id());
    events.publishEvent(new OrganisationChanged(added.id()));
    return inserted;
  }
}
