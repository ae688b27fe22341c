package eu.passerelle.exchange;

import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.organisations.EnterpriseNumber;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the organisation that a row names, by its name or its enterprise number. */
@Component
final class Owners {

  private static final int NAMED_AT_MOST = 6;

  private final Organisations organisations;
  private final OrganisationRights rights;
  private final ListingDesk desk;

  Owners(Organisations organisations, OrganisationRights rights, ListingDesk desk) {
    this.organisations = organisations;
    this.desk = desk;
    this.rights = rights;
  }

  /** The organisations that the person asking may write for, as they are now. */
  Choice choice() {
    return new Choice(rights.writableOrganisations(), rights.mayAdvise());
  }

  /** Whether the person asking may write for anybody. */
  boolean isAnybodyThere() {
    return rights.mayAdvise() || !rights.writableOrganisations().isEmpty();
  }

  /** Whether the person asking may submit for an organisation. */
  boolean mayAdminister(Owner owner) {
    return organisations.find(owner.id()).map(rights::mayAdminister).orElse(false);
  }

  /** The organisations that one person may write for. */
  final class Choice {

    private final List<Organisation> own;
    private final boolean advises;
    private @Nullable Collection<Organisation> others;

    Choice(List<Organisation> own, boolean advises) {
      this.own = own;
      this.advises = advises;
    }

    /**
     * The organisation that a cell names; the only one there is where it names none.
     *
     * @param findings receives why there is none
     */
    Optional<Owner> find(String cell, Findings findings) {
      if (cell.isBlank()) {
        return theOnlyOne(findings);
      }
      List<Organisation> named = named(own, cell);
      boolean onBehalf = named.isEmpty() && advises;
      List<Organisation> found = onBehalf ? named(others(), cell) : named;
      if (found.size() == 1) {
        return owner(found.getFirst(), onBehalf, findings);
      }
      findings.add(
          found.isEmpty() ? Kind.ORGANISATION_UNKNOWN : Kind.ORGANISATION_AMBIGUOUS,
          Column.ORGANISATION,
          cell);
      return Optional.empty();
    }

    private Optional<Owner> theOnlyOne(Findings findings) {
      if (own.size() == 1) {
        return Optional.of(owner(own.getFirst()));
      }
      findings.add(
          Kind.ORGANISATION_MISSING,
          Column.ORGANISATION,
          own.stream()
              .map(Organisation::name)
              .limit(NAMED_AT_MOST)
              .collect(Collectors.joining(", ")));
      return Optional.empty();
    }

    /** The validated organisations, read when they are needed for the first time. */
    private Collection<Organisation> others() {
      Collection<Organisation> known = others;
      if (known == null) {
        known =
            organisations
                .findAll(organisations.validated().stream().map(Organisations.Named::id).toList())
                .values();
        others = known;
      }
      return known;
    }

    private Optional<Owner> owner(Organisation found, boolean onBehalf, Findings findings) {
      if (onBehalf && hasNobodyToConfirm(found)) {
        findings.add(Kind.NOBODY_TO_CONFIRM, Column.ORGANISATION);
        return Optional.empty();
      }
      if (onBehalf) {
        findings.add(Kind.ON_BEHALF, Column.ORGANISATION, found.name());
      }
      return Optional.of(new Owner(found.id(), found.name(), onBehalf));
    }

    /** An organisation with how the person stands to it. */
    Owner owner(Organisation organisation) {
      boolean member = own.stream().anyMatch(mine -> mine.id().equals(organisation.id()));
      return new Owner(organisation.id(), organisation.name(), !member);
    }

    /** One that the person acts for, as an example; empty where they act for none. */
    String firstNameInFile() {
      return own.stream().findFirst().map(this::nameInFile).orElse("");
    }

    /**
     * How an organisation is named in a file: by its name, or by its number where others bear it.
     */
    String nameInFile(Organisation organisation) {
      boolean shared =
          own.stream()
              .filter(other -> !other.id().equals(organisation.id()))
              .anyMatch(other -> isName(other, organisation.name()));
      return shared && organisation.enterpriseNumber() != null
          ? organisation.enterpriseNumber().value()
          : organisation.name();
    }
  }

  private boolean hasNobodyToConfirm(Organisation organisation) {
    return !desk.canBeAsked(organisation);
  }

  private static List<Organisation> named(Collection<Organisation> among, String cell) {
    return among.stream().filter(organisation -> isNamed(organisation, cell)).toList();
  }

  /** Whether a cell names an organisation, by its name or its enterprise number. */
  static boolean isNamed(Organisation organisation, String cell) {
    return isName(organisation, cell)
        || number(cell)
            .filter(number -> number.equals(organisation.enterpriseNumber()))
            .isPresent();
  }

  private static boolean isName(Organisation organisation, String cell) {
    return Spelling.fold(organisation.name()).equals(Spelling.fold(cell));
  }

  private static Optional<EnterpriseNumber> number(String cell) {
    if (!cell.matches("(?i)(BE)?[\\d. ]{9,15}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(EnterpriseNumber.parse(cell));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
