package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.introductions.Involvement.Person;
import eu.passerelle.introductions.LedgerLine.Fact;
import eu.passerelle.introductions.LedgerLine.Origin;
import eu.passerelle.introductions.LedgerLine.Source;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What comes of introductions: told by the two sides, or by whoever accompanies them with a proof,
 * and counted for analysts and the managers of clusters.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Outcomes {

  private final IntroductionChanges changes;
  private final Involvement involvement;
  private final Ledger ledger;
  private final OrganisationRights rights;
  private final Organisations organisations;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final MongoTemplate mongo;
  private final Clock clock;

  Outcomes(
      IntroductionChanges changes,
      Involvement involvement,
      Ledger ledger,
      OrganisationRights rights,
      Organisations organisations,
      CurrentAccount current,
      AuditTrail audit,
      MongoTemplate mongo,
      Clock clock) {
    this.changes = changes;
    this.involvement = involvement;
    this.ledger = ledger;
    this.rights = rights;
    this.organisations = organisations;
    this.current = current;
    this.audit = audit;
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * Tells what came of an introduction, for an administrator of one of its sides, or for whoever
   * accompanies it, who gives a proof of {@value Elsewhere#SHORTEST_PROOF} characters or more.
   *
   * @throws IllegalIntroductionState where nothing can have come of it
   * @throws IllegalArgumentException where the day is before it began or in the future, or an
   *     adviser gives no proof
   */
  public void report(IntroductionId id, OutcomeReport report) {
    Side side = tellingSide(changes.find(id));
    if (side == null) {
      Elsewhere.requireProof(report.proof());
    }
    AccountId me = current.require().id();
    changes.change(id, "outcome", one -> one.report(report, side, me, clock));
  }

  /**
   * Takes back what one's own side told, or, for whoever accompanies it, what they told.
   *
   * @throws IllegalIntroductionState where nobody told it, or it stays as it ended the talks
   */
  public void retract(IntroductionId id, OutcomeStage stage) {
    Introduction introduction = changes.find(id);
    Side side = tellingSide(introduction);
    if (introduction.outcome(stage).filter(told -> told.side() != side).isPresent()) {
      throw new AccessDeniedException("only for who told it");
    }
    AccountId me = current.require().id();
    changes.change(id, "outcome-retracted", one -> one.retract(stage, side, me, clock));
  }

  /** The side the person asking tells for; null for who accompanies. */
  private @Nullable Side tellingSide(Introduction introduction) {
    Person person = involvement.person();
    Optional<Side> side =
        person.side(introduction).filter(own -> person.answers(introduction, own));
    if (side.isEmpty() && !person.advises(introduction)) {
      throw new AccessDeniedException("only for administrators of a side and who accompanies");
    }
    return side.orElse(null);
  }

  /** Whether the person asking records what happened elsewhere, and reads the figures. */
  public boolean mayRead() {
    return rights.isReviewer();
  }

  private void requireReader() {
    if (!mayRead()) {
      throw new AccessDeniedException("only for analysts and managers of clusters");
    }
  }

  /**
   * Records two organisations that were brought together elsewhere: an analyst any, a manager of a
   * cluster those of which one is a confirmed member; nobody their own.
   *
   * @return its id
   * @throws IllegalArgumentException where the day is in the future
   */
  public String recordElsewhere(Elsewhere introduced) {
    requireNotInFuture(introduced.day());
    OrganisationId adviser = requireAdviser(introduced);
    ElsewhereRecord made =
        mongo.insert(
            new ElsewhereRecord(
                UUID.randomUUID().toString(),
                introduced,
                List.of(),
                adviser,
                current.require().id(),
                clock.instant(),
                ElsewhereRecord.SCHEMA,
                null));
    audit.record("introduction.elsewhere", "introduction-elsewhere", made.id());
    write(made);
    return made.id();
  }

  private void requireNotInFuture(LocalDate day) {
    if (day.isAfter(Texts.dayOf(clock.instant()))) {
      throw new IllegalArgumentException(
          "illegal day: %s; must not be in the future".formatted(day));
    }
  }

  /** The cluster for which a manager may record it; null for an analyst. */
  private @Nullable OrganisationId requireAdviser(Elsewhere introduced) {
    Map<OrganisationId, Organisation> both =
        organisations.findAll(List.of(introduced.one(), introduced.other()));
    if (both.size() < 2) {
      throw new NoSuchElementException("no such organisation");
    }
    if (both.values().stream().anyMatch(rights::mayEdit)) {
      throw new AccessDeniedException("not for one's own organisation");
    }
    Set<OrganisationId> managed = rights.managedClusters();
    Optional<OrganisationId> cluster =
        both.values().stream()
            .flatMap(organisation -> organisation.clustersOn(organisations.today()).stream())
            .filter(managed::contains)
            .findFirst();
    if (cluster.isEmpty() && !rights.isAnalyst()) {
      throw new AccessDeniedException("only for analysts, and clusters of one of the two");
    }
    return cluster.orElse(null);
  }

  /**
   * Adds what came of one that was made elsewhere; a stage told before is told anew.
   *
   * @throws IllegalArgumentException where the day is before it began or in the future, or there is
   *     no proof
   */
  public void reportElsewhere(String id, OutcomeReport report) {
    ElsewhereRecord found =
        Optional.ofNullable(mongo.findById(id, ElsewhereRecord.class))
            .orElseThrow(NoSuchElementException::new);
    if (!mayChange(found)) {
      throw new AccessDeniedException("only for analysts and the cluster that recorded it");
    }
    Elsewhere.requireProof(report.proof());
    requireNotInFuture(report.day());
    if (report.day().isBefore(found.introduced().day())) {
      throw new IllegalArgumentException(
          "illegal day: %s; must not be before %s"
              .formatted(report.day(), found.introduced().day()));
    }
    ElsewhereRecord changed = mongo.save(found.with(report));
    audit.record("introduction.elsewhere-outcome", "introduction-elsewhere", id);
    write(changed);
  }

  private boolean mayChange(ElsewhereRecord elsewhere) {
    boolean accompanies =
        rights.isAnalyst()
            || (elsewhere.adviser() != null
                && rights.managedClusters().contains(elsewhere.adviser()));
    return accompanies
        && organisations.findAll(List.copyOf(elsewhere.organisations())).values().stream()
            .noneMatch(rights::mayEdit);
  }

  private void write(ElsewhereRecord elsewhere) {
    Elsewhere introduced = elsewhere.introduced();
    Map<OutcomeStage, Fact> stages = new EnumMap<>(OutcomeStage.class);
    stages.put(OutcomeStage.CONTACT, new Fact(introduced.day(), Source.ADVISER));
    elsewhere
        .outcomes()
        .forEach(outcome -> stages.put(outcome.stage(), new Fact(outcome.day(), Source.ADVISER)));
    ledger.write(
        new LedgerLine(
            elsewhere.id(),
            Origin.ELSEWHERE,
            null,
            introduced.one(),
            introduced.other(),
            introduced.technologies(),
            introduced.fields(),
            ledger.clusters(elsewhere.organisations(), introduced.day()),
            Ledger.complete(stages),
            elsewhere.outcomes().stream()
                .filter(outcome -> outcome.stage() == OutcomeStage.AGREEMENT)
                .map(OutcomeReport::terms)
                .findFirst()
                .orElse(AgreementTerms.UNTOLD),
            clock.instant(),
            LedgerLine.SCHEMA));
  }

  /**
   * One that was made elsewhere, as those read it who keep such records.
   *
   * @param one name of who sought something; the same for who answered
   */
  public record SeenElsewhere(
      String id,
      String one,
      String other,
      LocalDate day,
      String proof,
      List<OutcomeReport> outcomes) {}

  /** Those made elsewhere that the person asking may change, the last first. */
  public List<SeenElsewhere> elsewhere() {
    requireReader();
    List<ElsewhereRecord> mine =
        mongo.findAll(ElsewhereRecord.class).stream()
            .filter(this::mayChange)
            .sorted(
                Comparator.comparing((ElsewhereRecord one) -> one.introduced().day()).reversed())
            .toList();
    Map<OrganisationId, Organisation> names =
        organisations.findAll(
            mine.stream().flatMap(one -> one.organisations().stream()).distinct().toList());
    return mine.stream().map(one -> seen(one, names)).toList();
  }

  private static SeenElsewhere seen(
      ElsewhereRecord record, Map<OrganisationId, Organisation> names) {
    Elsewhere introduced = record.introduced();
    return new SeenElsewhere(
        record.id(),
        name(introduced.one(), names),
        name(introduced.other(), names),
        introduced.day(),
        introduced.proof(),
        record.outcomes());
  }

  private static String name(OrganisationId id, Map<OrganisationId, Organisation> names) {
    return Optional.ofNullable(names.get(id)).map(Organisation::name).orElse(id.value());
  }

  /**
   * How far those came who were brought together: for an analyst all, for a manager of clusters
   * theirs.
   */
  public Funnel funnel(Funnel.Filter filter) {
    return Funnel.of(lines(filter));
  }

  /** Every line of the ledger, for figures that say nothing of a single one. */
  @PreAuthorize("hasRole('SYSTEM')")
  public List<LedgerLine> lines() {
    return ledger.lines();
  }

  private List<LedgerLine> lines(Funnel.Filter filter) {
    requireReader();
    Set<OrganisationId> managed = rights.managedClusters();
    boolean all = rights.isAnalyst();
    return ledger.lines().stream()
        .filter(line -> all || line.clusters().stream().anyMatch(managed::contains))
        .filter(filter::takes)
        .sorted(Comparator.comparing(LedgerLine::begun).thenComparing(LedgerLine::id))
        .toList();
  }

  /** The clusters the person asking can choose among. */
  public List<Organisation> clusters() {
    requireReader();
    Set<OrganisationId> ids =
        rights.isAnalyst()
            ? organisations.clusters().stream()
                .map(Organisations.Named::id)
                .collect(Collectors.toSet())
            : rights.managedClusters();
    return organisations.findAll(List.copyOf(ids)).values().stream()
        .sorted(Comparator.comparing(Organisation::name))
        .toList();
  }

  /**
   * The lines behind the figures, each with the day of every stage. They say what it was about, not
   * who it was.
   */
  public List<Line> ledger(Funnel.Filter filter) {
    return lines(filter).stream()
        .map(line ->
            new Line(
                line.origin() == Origin.HERE,
                line.technologies(),
                line.fields(),
                line.stages().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().day())),
                line.stages().entrySet().stream()
                    .filter(entry -> !line.reachedHere(entry.getKey()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet()),
                line.terms()))
        .toList();
  }

  /**
   * A line of the ledger.
   *
   * @param here whether they were brought together here
   * @param stages by the day on which each was reached
   * @param apart those among them that are counted apart
   */
  public record Line(
      boolean here,
      Set<String> technologies,
      Set<String> fields,
      Map<OutcomeStage, LocalDate> stages,
      Set<OutcomeStage> apart,
      AgreementTerms terms) {}
}
