package eu.passerelle.demo;

import eu.passerelle.demo.IntroductionGenerator.Answered;
import eu.passerelle.introductions.PastIntroduction;
import eu.passerelle.listings.Listing;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.ConfigurationNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The introductions of the demonstration: the personas', and those made of judged pairs. */
final class IntroductionsOfDemonstration {

  private static final String ANSWERS = "2";

  private final Path directory;
  private final Map<String, Listing> listings;
  private final Set<OrganisationId> ofPersonas;
  private final Instant now;

  /**
   * @param directory {@code config/demo}
   * @param listings by the ids in the files
   * @param ofPersonas organisations whose introductions were written one by one
   */
  IntroductionsOfDemonstration(
      Path directory, Map<String, Listing> listings, Set<OrganisationId> ofPersonas, Instant now) {
    this.directory = directory;
    this.listings = listings;
    this.ofPersonas = ofPersonas;
    this.now = now;
  }

  /**
   * Reads and makes them.
   *
   * @throws eu.passerelle.shared.ConfigurationError naming file and line of what is wrong
   */
  List<PastIntroduction> all() {
    Path file = directory.resolve("introductions.yaml");
    List<PastIntroduction> written = new IntroductionFile(listings, now).read(file);
    List<PastIntroduction> made =
        new IntroductionGenerator(ConfigurationNode.read(file).field("made"), now)
            .of(answeredPairs());
    Set<String> taken = new HashSet<>();
    return Stream.concat(written.stream(), made.stream())
        .filter(one -> taken.add(one.listing().value() + "/" + one.asking().value()))
        .toList();
  }

  private List<Answered> answeredPairs() {
    try (Stream<String> lines = Files.lines(directory.resolve("qrels.tsv"))) {
      return lines
          .map(line -> line.split("\t"))
          .filter(cells -> cells[2].equals(ANSWERS))
          .filter(cells -> listings.containsKey(cells[0]) && listings.containsKey(cells[1]))
          .map(cells -> new Answered(listing(cells[0]), listing(cells[1])))
          .filter(pair -> !isPersonas(pair.need()) && !isPersonas(pair.capability()))
          .filter(pair -> !pair.need().organisation().equals(pair.capability().organisation()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Listing listing(String id) {
    return Objects.requireNonNull(listings.get(id));
  }

  private boolean isPersonas(Listing listing) {
    return ofPersonas.contains(listing.organisation());
  }
}
