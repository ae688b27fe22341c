package eu.passerelle.exchange;

import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.organisations.Identifiers;
import eu.passerelle.organisations.KnownOrganisations;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.shared.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of organisations that is being gone through. Its rows may name each other as parents, so
 * parents come first, and each row is told what became of it before its units are looked at.
 */
final class OrganisationFile {

  private final Sheet sheet;
  private final Header<OrganisationColumn> header;
  private final Language language;
  private final Map<Integer, Sheet.Row> rows = new HashMap<>();
  private final Map<String, Integer> rowsByReference = new HashMap<>();
  private final Map<String, List<Integer>> rowsByName = new HashMap<>();
  private final Map<String, Integer> rowsByMark = new HashMap<>();
  private final Map<Integer, Optional<OrganisationId>> settled = new HashMap<>();
  private KnownOrganisations known;

  /**
   * @param known the organisations there are
   * @param language of the person
   * @throws UnreadableSheet where the columns do not make a file of organisations
   */
  OrganisationFile(Sheet sheet, KnownOrganisations known, Language language) {
    this.sheet = sheet;
    this.header = Header.of(sheet, Columns.OF_ORGANISATIONS, language);
    this.language = language;
    this.known = known;
    for (Sheet.Row row : sheet.rows()) {
      rows.put(row.number(), row);
      rowsByReference.putIfAbsent(cell(row, OrganisationColumn.OWN_REFERENCE), row.number());
      rowsByName
          .computeIfAbsent(
              Spelling.fold(cell(row, OrganisationColumn.NAME)), name -> new ArrayList<>())
          .add(row.number());
    }
  }

  Sheet sheet() {
    return sheet;
  }

  Header<OrganisationColumn> header() {
    return header;
  }

  Language language() {
    return language;
  }

  KnownOrganisations known() {
    return known;
  }

  /** Takes note of the organisations as they have become meanwhile. */
  void knows(KnownOrganisations now) {
    known = now;
  }

  Map<OrganisationColumn, String> cells(Sheet.Row row) {
    return header.cells(row);
  }

  private String cell(Sheet.Row row, OrganisationColumn column) {
    Integer position = header.positions().get(column);
    return position == null ? "" : row.cell(position).strip();
  }

  /** The rows, each after the one that it names as its parent. */
  List<Sheet.Row> parentsFirst() {
    Set<Integer> ordered = new LinkedHashSet<>();
    for (Sheet.Row row : sheet.rows()) {
      Deque<Integer> chain = new ArrayDeque<>();
      Set<Integer> inChain = new HashSet<>();
      Integer next = row.number();
      while (next != null && !ordered.contains(next) && inChain.add(next)) {
        chain.push(next);
        next = parentRow(next);
      }
      ordered.addAll(chain);
    }
    return ordered.stream().map(rows::get).toList();
  }

  private @Nullable Integer parentRow(int number) {
    String parent = cell(Objects.requireNonNull(rows.get(number)), OrganisationColumn.PARENT);
    if (parent.isEmpty()) {
      return null;
    }
    return rowsNaming(parent).findFirst().orElse(null);
  }

  /** The rows that a cell may mean as parents: the one of a reference, else those of a name. */
  private Stream<Integer> rowsNaming(String cell) {
    Integer byReference = rowsByReference.get(cell);
    return byReference != null
        ? Stream.of(byReference)
        : rowsByName.getOrDefault(Spelling.fold(cell), List.of()).stream();
  }

  /**
   * Says which organisation a row stands for from now on.
   *
   * @param organisation empty for a row that is not imported
   */
  void settle(Sheet.Row row, Optional<OrganisationId> organisation) {
    settled.put(row.number(), organisation);
  }

  /** An earlier row with the same reference. */
  Optional<Integer> rowOfReference(String reference, int number) {
    return Optional.ofNullable(rowsByReference.get(reference)).filter(row -> row != number);
  }

  /** An earlier row about the same organisation, by whatever mark. */
  Optional<Integer> earlierRow(Identifiers identifiers, Optional<Organisation> meant, int number) {
    return marks(identifiers, meant)
        .flatMap(mark ->
            Optional.ofNullable(rowsByMark.putIfAbsent(mark, number))
                .filter(earlier -> earlier != number)
                .stream())
        .findFirst();
  }

  private static Stream<String> marks(Identifiers identifiers, Optional<Organisation> meant) {
    return Stream.of(
            meant.map(organisation -> "id " + organisation.id().value()),
            Optional.ofNullable(identifiers.enterpriseNumber())
                .map(number -> "number " + number.value()),
            Optional.ofNullable(identifiers.ror()).map(ror -> "ror " + ror),
            OrganisationProfile.domain(identifiers.website())
                .map(domain -> domain + " " + Spelling.fold(identifiers.name())))
        .flatMap(Optional::stream);
  }

  /**
   * The organisation that a cell names as the parent.
   *
   * @param findings receives why there is none
   */
  Optional<OrganisationId> parent(String cell, Findings findings) {
    if (cell.isBlank()) {
      return Optional.empty();
    }
    List<Integer> named = rowsNaming(cell).toList();
    if (named.size() == 1 && !settled.containsKey(named.getFirst())) {
      findings.add(Kind.PARENT_IN_CIRCLE, OrganisationColumn.PARENT, cell);
      return Optional.empty();
    }
    Set<OrganisationId> candidates = candidates(cell, named);
    boolean several = candidates.size() > 1 || named.size() > 1;
    if (candidates.size() == 1 && !several) {
      return candidates.stream().findFirst();
    }
    findings.add(
        several
            ? Kind.PARENT_AMBIGUOUS
            : named.isEmpty() ? Kind.PARENT_UNKNOWN : Kind.PARENT_FAULTY,
        OrganisationColumn.PARENT,
        cell,
        named.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    return Optional.empty();
  }

  private Set<OrganisationId> candidates(String cell, List<Integer> named) {
    if (rowsByReference.containsKey(cell)) {
      return settledOf(named);
    }
    Optional<Organisation> byReference = known.findByReference(cell);
    if (byReference.isPresent()) {
      return Set.of(byReference.get().id());
    }
    Set<OrganisationId> candidates = settledOf(named);
    known.named(cell).stream()
        .filter(Organisation::isListed)
        .map(Organisation::id)
        .forEach(candidates::add);
    return candidates;
  }

  private Set<OrganisationId> settledOf(List<Integer> named) {
    return named.stream()
        .map(row -> settled.getOrDefault(row, Optional.empty()))
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
