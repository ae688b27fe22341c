package eu.passerelle.demo;

import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.curation.MatchLists;
import eu.passerelle.introductions.IntroductionLoading;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.operations.Deployment;
import eu.passerelle.operations.PasserelleProperties;
import eu.passerelle.operations.StartupRefusal;
import eu.passerelle.organisations.ClusterProjects;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration region on the first start, into an empty store only. A load that was cut
 * short is begun again.
 */
@Component
class Demonstration implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
  private static final String ONLY = "demonstration";
  private static final List<String> COLLECTIONS =
      List.of(
          "accounts",
          "organisations",
          "clusterProjects",
          "listings",
          "listingEditions",
          "matchLists",
          "introductions",
          "messages",
          "ledger");

  private final Deployment deployment;
  private final PasserelleProperties properties;
  private final Accounts accounts;
  private final Organisations organisations;
  private final ClusterProjects projects;
  private final ListingDesk listings;
  private final MatchLists lists;
  private final IntroductionLoading introductions;
  private final Territories territories;
  private final Taxonomy taxonomy;
  private final MongoTemplate mongo;
  private final Clock clock;

  Demonstration(
      Deployment deployment,
      PasserelleProperties properties,
      Accounts accounts,
      Organisations organisations,
      ClusterProjects projects,
      ListingDesk listings,
      MatchLists lists,
      IntroductionLoading introductions,
      Territories territories,
      Taxonomy taxonomy,
      MongoTemplate mongo,
      Clock clock) {
    this.deployment = deployment;
    this.properties = properties;
    this.accounts = accounts;
    this.organisations = organisations;
    this.projects = projects;
    this.listings = listings;
    this.lists = lists;
    this.introductions = introductions;
    this.territories = territories;
    this.taxonomy = taxonomy;
    this.mongo = mongo;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (deployment.demonstration()) {
      loadOnce();
    }
  }

  private void loadOnce() {
    Load load = mongo.findById(ONLY, Load.class);
    if (load != null && load.finishedAt() != null) {
      return;
    }
    if (load == null) {
      requireEmptyStore();
      mongo.insert(new Load(ONLY, clock.instant(), null, 1));
    } else {
      COLLECTIONS.forEach(collection -> mongo.remove(new Query(), collection));
    }
    DemonstrationData data =
        DemonstrationData.read(properties.config().resolve("demo"), territories, taxonomy, clock);
    SystemAccess.run(() -> {
      accounts.load(data.accounts());
      organisations.load(data.organisations());
      projects.load(data.projects());
      listings.load(data.listings());
      listings.load(data.life());
      lists.load(data.lists());
      introductions.load(data.introductions());
    });
    mongo.save(new Load(ONLY, clock.instant(), clock.instant(), 1));
    LOG.info(
        "Loaded the demonstration region: {} organisations, {} projects, {} listings, {} introductions",
        data.organisations().size(),
        data.projects().size(),
        data.listings().size(),
        data.introductions().size());
  }

  private void requireEmptyStore() {
    for (String collection : COLLECTIONS) {
      if (mongo.estimatedCount(collection) > 0) {
        throw new StartupRefusal(
            "The store already holds %s that are not the demonstration's; start with --no-demo, or choose an empty store for the demonstration."
                .formatted(collection));
      }
    }
  }

  /**
   * That the demonstration was loaded.
   *
   * @param finishedAt null while it is being loaded
   */
  @Document("demonstrationLoads")
  @TypeAlias("demonstrationLoad")
  record Load(@Id String id, Instant startedAt, @Nullable Instant finishedAt, int schema) {}
}
