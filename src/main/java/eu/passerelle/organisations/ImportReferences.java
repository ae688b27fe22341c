package eu.passerelle.organisations;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Which organisation an import means by a reference. A reference stands for one organisation for
 * ever, so that two imports at the same moment make one organisation.
 */
@Component
class ImportReferences {

  private static final int SCHEMA = 1;

  private final MongoTemplate mongo;
  private final Clock clock;

  ImportReferences(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  Map<String, OrganisationId> all() {
    return mongo.findAll(Entry.class).stream()
        .collect(Collectors.toMap(Entry::reference, Entry::organisation));
  }

  private Optional<OrganisationId> find(String reference) {
    return Optional.ofNullable(mongo.findById(reference, Entry.class)).map(Entry::organisation);
  }

  /** The organisation that is meant from now on: what was meant before, else the one offered. */
  OrganisationId claim(String reference, OrganisationId offered) {
    return find(reference)
        .orElseGet(() -> {
          try {
            mongo.insert(new Entry(reference, offered, clock.instant(), SCHEMA));
            return offered;
          } catch (DuplicateKeyException e) {
            return find(reference).orElseThrow();
          }
        });
  }

  /** What a reference stands for. */
  @Document("organisationReferences")
  @TypeAlias("organisationReference")
  record Entry(@Id String reference, OrganisationId organisation, Instant since, int schema) {}
}
