package eu.passerelle.introductions;

import eu.passerelle.introductions.LedgerLine.Fact;
import eu.passerelle.introductions.LedgerLine.Origin;
import eu.passerelle.introductions.LedgerLine.Source;
import eu.passerelle.listings.Listing;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps a line for every two organisations that were brought together. The lines follow from the
 * introductions; writing one again changes nothing.
 */
@Component
class Ledger {

  private final MongoTemplate mongo;
  private final IntroductionRepository introductions;
  private final KeptListings listings;
  private final Organisations organisations;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Ledger(
      MongoTemplate mongo,
      IntroductionRepository introductions,
      KeptListings listings,
      Organisations organisations,
      ApplicationEventPublisher events,
      Clock clock) {
    this.mongo = mongo;
    this.introductions = introductions;
    this.listings = listings;
    this.organisations = organisations;
    this.events = events;
    this.clock = clock;
  }

  List<LedgerLine> lines() {
    return mongo.findAll(LedgerLine.class);
  }

  @EventListener
  void on(IntroductionChanged changed) {
    introductions.findById(changed.id()).ifPresent(this::write);
  }

  /** Writes what events that were lost in the last days left unwritten. */
  void writeAllNews() {
    introductions
        .findByChangedAtGreaterThanEqual(clock.instant().minus(News.RECENT))
        .forEach(this::write);
  }

  /** Writes a line for every introduction there is, such as before some are forgotten. */
  void writeAll() {
    introductions.findAll().forEach(this::write);
  }

  /** Keeps what it was about when it began, and brings up to date how far it came. */
  private void write(Introduction introduction) {
    Optional<LedgerLine> known =
        Optional.ofNullable(mongo.findById(introduction.id().value(), LedgerLine.class));
    known
        .or(() -> begin(introduction))
        .map(line -> withStages(line, introduction))
        .filter(line -> !line.equals(known.orElse(null)))
        .ifPresent(this::write);
  }

  private Optional<LedgerLine> begin(Introduction introduction) {
    return listings.find(introduction.listing()).map(listing -> begin(introduction, listing));
  }

  private LedgerLine begin(Introduction introduction, Listing listing) {
    return new LedgerLine(
        introduction.id().value(),
        Origin.HERE,
        introduction.listing(),
        introduction.asked().organisation(),
        introduction.asking().organisation(),
        listing.content().technologies(),
        listing.content().fields(),
        clusters(introduction.organisations().toList(), Texts.dayOf(introduction.createdAt())),
        Map.of(),
        AgreementTerms.UNTOLD,
        clock.instant(),
        LedgerLine.SCHEMA);
  }

  /** The clusters that some organisations belonged to on a day. */
  Set<OrganisationId> clusters(Collection<OrganisationId> some, LocalDate day) {
    return organisations.findAll(List.copyOf(some)).values().stream()
        .flatMap(organisation -> organisation.clustersOn(day).stream())
        .collect(Collectors.toSet());
  }

  private LedgerLine withStages(LedgerLine line, Introduction introduction) {
    Map<OutcomeStage, Fact> stages = stages(introduction);
    AgreementTerms terms =
        introduction
            .outcome(OutcomeStage.AGREEMENT)
            .map(outcome -> outcome.report().terms())
            .orElse(AgreementTerms.UNTOLD);
    return line.stages().equals(stages) && line.terms().equals(terms)
        ? line
        : new LedgerLine(
            line.id(),
            line.origin(),
            line.listing(),
            line.asked(),
            line.asking(),
            line.technologies(),
            line.fields(),
            line.clusters(),
            stages,
            terms,
            clock.instant(),
            line.schema());
  }

  private static Map<OutcomeStage, Fact> stages(Introduction introduction) {
    Map<OutcomeStage, Fact> stages = new EnumMap<>(OutcomeStage.class);
    stages.put(OutcomeStage.INTEREST, new Fact(Texts.dayOf(introduction.createdAt()), Source.SEEN));
    introduction.history().stream()
        .filter(step -> Introduction.STAGES.containsKey(step.act()))
        .forEach(step ->
            stages.putIfAbsent(
                Introduction.STAGES.get(step.act()),
                new Fact(Texts.dayOf(step.at()), Source.SEEN)));
    introduction
        .outcomes()
        .forEach(outcome ->
            stages.put(
                outcome.report().stage(),
                new Fact(
                    outcome.report().day(),
                    outcome.side() == null ? Source.ADVISER : Source.SIDE)));
    return complete(stages);
  }

  /** A stage that was reached implies all before it. */
  static Map<OutcomeStage, Fact> complete(Map<OutcomeStage, Fact> known) {
    OutcomeStage[] stages = OutcomeStage.values();
    Map<OutcomeStage, Fact> all = new EnumMap<>(OutcomeStage.class);
    all.putAll(known);
    for (int i = stages.length - 1; i > 0; i--) {
      Fact later = all.get(stages[i]);
      if (later != null) {
        all.putIfAbsent(stages[i - 1], later);
      }
    }
    return all;
  }

  /** Writes a line, such as that of one that was made elsewhere. */
  void write(LedgerLine line) {
    mongo.save(line);
    events.publishEvent(new LedgerChanged(line.id()));
  }
}
