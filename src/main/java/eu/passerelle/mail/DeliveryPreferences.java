package eu.passerelle.mail;

import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How people want to hear of what concerns them. */
@Service
public class DeliveryPreferences {

  private static final int SCHEMA = 1;

  private final MongoTemplate mongo;
  private final Clock clock;

  DeliveryPreferences(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** What a person has chosen. */
  @Document("deliveryPreferences")
  @TypeAlias("deliveryPreferences")
  record Chosen(@Id String person, Map<NoticeKind, DeliveryPreference> kinds, int schema) {}

  /** A person's own preferences, one for each kind. */
  @PreAuthorize("isAuthenticated() and authentication.name == #person")
  public Map<NoticeKind, DeliveryPreference> of(String person) {
    return ofAnybody(person);
  }

  /** The same for the application itself, such as for an export of what is kept of somebody. */
  @PreAuthorize("hasRole('SYSTEM')")
  public Map<NoticeKind, DeliveryPreference> ofPerson(String person) {
    return ofAnybody(person);
  }

  private Map<NoticeKind, DeliveryPreference> ofAnybody(String person) {
    Map<NoticeKind, DeliveryPreference> chosen =
        Optional.ofNullable(mongo.findById(person, Chosen.class))
            .map(Chosen::kinds)
            .orElse(Map.of());
    Map<NoticeKind, DeliveryPreference> all = new EnumMap<>(NoticeKind.class);
    for (NoticeKind kind : NoticeKind.values()) {
      all.put(kind, chosen.getOrDefault(kind, DeliveryPreference.USUAL));
    }
    return all;
  }

  /** Changes a person's own preferences. */
  @PreAuthorize("isAuthenticated() and authentication.name == #person")
  public void change(String person, Map<NoticeKind, DeliveryPreference> chosen) {
    mongo.save(new Chosen(person, Map.copyOf(chosen), SCHEMA));
  }

  /**
   * In which language some people want to hear of a kind of notice.
   *
   * @return by person; who has said nothing is left out
   */
  @PreAuthorize("hasRole('SYSTEM')")
  public Map<String, Language> languages(Collection<String> people, NoticeKind kind) {
    Map<String, Language> languages = new HashMap<>();
    mongo
        .find(Query.query(Criteria.where("_id").in(people)), Chosen.class)
        .forEach(chosen -> {
          DeliveryPreference preference = chosen.kinds().get(kind);
          if (preference != null && preference.language() != null) {
            languages.put(chosen.person(), preference.language());
          }
        });
    return languages;
  }

  /** How a notice leaves the screen today. */
  Delivery delivery(String person, NoticeKind kind) {
    if (kind.alwaysByMail()) {
      return Delivery.NOW;
    }
    Chosen chosen = mongo.findById(person, Chosen.class);
    DeliveryPreference preference = chosen == null ? null : chosen.kinds().get(kind);
    return preference == null ? Delivery.NOW : preference.on(Texts.dayOf(clock.instant()));
  }

  void forget(String person) {
    mongo.remove(Query.query(Criteria.where("_id").is(person)), Chosen.class);
  }
}
