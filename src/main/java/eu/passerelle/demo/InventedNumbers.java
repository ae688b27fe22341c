package eu.passerelle.demo;

import eu.passerelle.organisations.EnterpriseNumber;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Enterprise numbers for invented organisations: valid, below 0100.000.000 where no real one lies,
 * each given once. An organisation gets the same number in every run, unless another that came
 * before it has it.
 */
final class InventedNumbers {

  private static final int BODIES = 999_999;

  private final Set<EnterpriseNumber> given = new HashSet<>();

  /** Numbers apart from those that organisations have already. */
  static InventedNumbers apartFrom(Collection<Organisation> organisations) {
    InventedNumbers numbers = new InventedNumbers();
    organisations.stream()
        .map(Organisation::enterpriseNumber)
        .filter(Objects::nonNull)
        .forEach(numbers.given::add);
    return numbers;
  }

  EnterpriseNumber next(OrganisationId id) {
    int body = Math.floorMod(id.value().hashCode(), BODIES);
    EnterpriseNumber number = EnterpriseNumber.withBody(body + 1);
    while (!given.add(number)) {
      body = (body + 1) % BODIES;
      number = EnterpriseNumber.withBody(body + 1);
    }
    return number;
  }
}
