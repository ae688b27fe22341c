package eu.passerelle.access;

import eu.passerelle.mail.DeliveryPreference;
import eu.passerelle.mail.DeliveryPreferences;
import eu.passerelle.mail.MailLog;
import eu.passerelle.mail.Notices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What is kept of a person here: the account itself, what they did, and the mails to them. */
@Configuration
class AccountData {

  /** {@link Erasure} takes these away, as the last of all. */
  private record Kept(String name, java.util.function.Function<Account, Object> reading)
      implements PersonalData {

    @Override
    public Object of(Account person) {
      return reading.apply(person);
    }

    @Override
    public void erase(Account person) {}
  }

  @Bean
  @Order(0)
  PersonalData account() {
    return new Kept("account", AccountData::told);
  }

  private static Map<String, Object> told(Account account) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", account.name());
    told.put("email", account.email());
    told.put("emailConfirmed", account.emailConfirmed());
    told.put("language", account.language().tag());
    told.put("roles", account.roles().stream().map(Role::name).sorted().toList());
    told.put("createdAt", account.createdAt().toString());
    told.put("lastSeenAt", account.lastSeenAt().toString());
    told.put(
        "identities",
        account.identities().stream()
            .map(identity ->
                Map.of(
                    "provider", identity.issuer(),
                    "person", identity.subject(),
                    "since", identity.since().toString(),
                    "lastSeenAt", identity.lastSeen().toString()))
            .toList());
    if (account.terms() != null) {
      told.put(
          "terms",
          Map.of(
              "version", account.terms().version(), "acceptedAt", account.terms().at().toString()));
    }
    return told;
  }

  @Bean
  @Order(90)
  PersonalData mails(MailLog log) {
    return new Kept(
        "mails",
        person ->
            log.ofPerson(person.id().value()).stream()
                .map(entry ->
                    Map.of(
                        "mailSubject", entry.subject(),
                        "address", entry.mail().recipient().address(),
                        "createdAt", entry.mail().createdAt().toString(),
                        "status", entry.mail().status().name()))
                .toList());
  }

  @Bean
  @Order(92)
  PersonalData noticesTold(Notices notices) {
    return new Kept(
        "notices",
        person ->
            notices.ofPerson(person.id().value()).stream()
                .map(notice ->
                    Map.of(
                        "title", notice.title(),
                        "at", notice.at().toString(),
                        "read", notice.read()))
                .toList());
  }

  @Bean
  @Order(93)
  PersonalData deliveriesChosen(DeliveryPreferences preferences) {
    return new Kept("deliveryPreferences", person -> told(preferences, person));
  }

  private static Map<String, Object> told(DeliveryPreferences preferences, Account person) {
    Map<String, Object> told = new LinkedHashMap<>();
    preferences
        .ofPerson(person.id().value())
        .forEach((kind, preference) -> {
          if (!preference.equals(DeliveryPreference.USUAL)) {
            told.put(kind.name(), String.valueOf(preference));
          }
        });
    return told;
  }

  @Bean
  @Order(91)
  PersonalData acts(MongoTemplate mongo, AuditedPersons persons) {
    return new Kept(
        "acts",
        person -> persons.find(person.id()).map(known -> acts(mongo, known)).orElse(List.of()));
  }

  private static List<Map<String, String>> acts(MongoTemplate mongo, String person) {
    Query query =
        Query.query(Criteria.where("actor").is(person)).with(Sort.by(Direction.DESC, "at"));
    return mongo.find(query, AuditTrail.Entry.class).stream()
        .map(entry ->
            Map.of(
                "at", entry.at().toString(),
                "action", entry.action(),
                "subjectType", entry.subjectType(),
                "subject", entry.subject()))
        .toList();
  }
}
