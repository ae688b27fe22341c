package eu.passerelle.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Looking things up in the audit trail, for the administrators of the platform. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class AuditSearch {

  /** So many entries are told at once. */
  public static final int MOST = 500;

  private final MongoTemplate mongo;
  private final AuditedPersons persons;
  private final AccountRepository accounts;

  AuditSearch(MongoTemplate mongo, AuditedPersons persons, AccountRepository accounts) {
    this.mongo = mongo;
    this.persons = persons;
    this.accounts = accounts;
  }

  /**
   * What is looked for; what is not said does not matter.
   *
   * @param person words of the name or the address of who did it or to whom it was done
   * @param action what was done begins so, such as {@code listing.}
   * @param subject the id of what it was done to
   * @param from first moment
   * @param until moment after the last
   */
  public record Question(
      @Nullable String person,
      @Nullable String action,
      @Nullable String subject,
      @Nullable Instant from,
      @Nullable Instant until) {}

  /**
   * An entry.
   *
   * @param by name of who did it; null where it was the application, a visitor or somebody erased
   * @param actor who did it: an opaque id, or {@code system} or {@code visitor}
   * @param subject an id, or the name of a person who has not been erased
   */
  public record Found(
      Instant at,
      @Nullable String by,
      String actor,
      String action,
      String subjectType,
      String subject) {}

  /** The last {@value #MOST} entries that answer a question, newest first. */
  public List<Found> find(Question question) {
    var query = new Query(criteria(question)).with(Sort.by(Direction.DESC, "at")).limit(MOST);
    List<AuditTrail.Entry> entries = mongo.find(query, AuditTrail.Entry.class);
    Map<String, String> names = names(entries);
    return entries.stream()
        .map(entry ->
            new Found(
                entry.at(),
                names.get(entry.actor()),
                entry.actor(),
                entry.action(),
                entry.subjectType(),
                names.getOrDefault(entry.subject(), entry.subject())))
        .toList();
  }

  private Criteria criteria(Question question) {
    Stream<Optional<Criteria>> conditions =
        Stream.of(
            said(question.person()).map(this::concerns),
            said(question.action())
                .map(action -> Criteria.where("action").regex("^" + Pattern.quote(action))),
            said(question.subject()).map(subject -> Criteria.where("subject").is(subject)),
            Optional.ofNullable(question.from()).map(from -> Criteria.where("at").gte(from)),
            Optional.ofNullable(question.until()).map(until -> Criteria.where("at").lt(until)));
    List<Criteria> all = conditions.flatMap(Optional::stream).toList();
    return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
  }

  private static Optional<String> said(@Nullable String words) {
    return Optional.ofNullable(words).map(String::strip).filter(word -> !word.isEmpty());
  }

  private Criteria concerns(String words) {
    List<String> found =
        persons.findAll(
            accounts.findAll().stream()
                .filter(account -> account.holds(words))
                .map(Account::id)
                .toList());
    return new Criteria()
        .orOperator(Criteria.where("actor").in(found), Criteria.where("subject").in(found));
  }

  private Map<String, String> names(List<AuditTrail.Entry> entries) {
    List<String> mentioned =
        entries.stream().flatMap(entry -> Stream.of(entry.actor(), entry.subject())).toList();
    Map<AccountId, String> known = new HashMap<>();
    List<AuditedPersons.Tie> ties = persons.ties(mentioned);
    accounts
        .findAllById(ties.stream().map(AuditedPersons.Tie::account).toList())
        .forEach(account -> known.put(account.id(), account.name()));
    Map<String, String> names = new HashMap<>();
    ties.stream()
        .filter(tie -> known.containsKey(tie.account()))
        .forEach(tie -> names.put(tie.person(), Objects.requireNonNull(known.get(tie.account()))));
    return names;
  }
}
