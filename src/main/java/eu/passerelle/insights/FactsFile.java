package eu.passerelle.insights;

import eu.passerelle.organisations.ClusterMembership;
import eu.passerelle.organisations.DatedFact;
import eu.passerelle.shared.CsvFile;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that figures are counted from, as comma separated values (RFC 4180, UTF-8), so that each can
 * be counted again elsewhere. Several values of a cell are separated by blanks; a dated one is its
 * code, the day it began, and the day it ended where it did: {@code
 * robotics@2019-04-01..2022-01-01}.
 */
final class FactsFile {

  private FactsFile() {}

  /** The organisations that figures count, by id. */
  static byte[] organisations(RegionFacts facts) {
    return file(
        List.of(
            "id",
            "name",
            "kind",
            "province",
            "municipality",
            "founded",
            "activities",
            "technologies",
            "fields",
            "clusters",
            "ecosystems",
            "stages",
            "digital_expertise"),
        facts.organisations().stream()
            .sorted(Comparator.comparing(one -> one.id().value()))
            .map(FactsFile::cells));
  }

  private static List<Object> cells(OrganisationFacts one) {
    return List.of(
        one.id().value(),
        one.name(),
        one.kind(),
        one.province(),
        Objects.requireNonNullElse(one.municipality(), ""),
        one.founded() == null ? "" : one.founded(),
        dated(one.activities()),
        dated(one.technologies()),
        dated(one.fields()),
        one.clusters().stream().map(FactsFile::dated).collect(Collectors.joining(" ")),
        joined(one.ecosystems()),
        joined(one.supportStages().stream().map(Enum::name).toList()),
        one.digitalExpertise());
  }

  /** The listings that figures count, by id; whose an anonymous one is stays out. */
  static byte[] listings(RegionFacts facts) {
    return file(
        List.of(
            "id", "kind", "technologies", "fields", "from", "until", "organisation", "province"),
        facts.listings().stream()
            .sorted(Comparator.comparing(listing -> listing.id().value()))
            .map(listing -> cells(listing, facts)));
  }

  private static List<Object> cells(ListingFacts listing, RegionFacts facts) {
    return List.of(
        listing.id().value(),
        listing.kind(),
        joined(listing.technologies()),
        joined(listing.fields()),
        listing.from(),
        listing.until() == null ? "" : listing.until(),
        listing.named() ? listing.organisation().value() : "",
        facts.province(listing).orElse(""));
  }

  private static String dated(List<DatedFact> facts) {
    return facts.stream()
        .map(fact ->
            "%s@%s..%s".formatted(fact.code(), fact.from(), Objects.toString(fact.until(), "")))
        .collect(Collectors.joining(" "));
  }

  private static String dated(ClusterMembership membership) {
    return "%s@%s..%s"
        .formatted(
            membership.cluster().value(),
            membership.from(),
            Objects.toString(membership.until(), ""));
  }

  private static String joined(Collection<String> codes) {
    return codes.stream().sorted().collect(Collectors.joining(" "));
  }

  private static byte[] file(List<String> heading, Stream<List<Object>> rows) {
    return CsvFile.of(Stream.concat(Stream.of(heading), rows).toList());
  }
}
