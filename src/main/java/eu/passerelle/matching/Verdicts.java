package eu.passerelle.matching;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.Verdict.Seen;
import eu.passerelle.matching.VerdictKind.Judge;
import eu.passerelle.matching.engine.Explanation;
import eu.passerelle.matching.engine.Match;
import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.organisations.OrganisationRights;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What people think of pairs. The people of a listing say what they want of its matches, which
 * changes their own lists; cluster managers endorse and dismiss pairs, which changes what is
 * curated and mailed, never the parties' own match page.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Verdicts {

  /** As many matches as somebody may be thought to have looked over. */
  private static final int SEEN = 20;

  private final MongoTemplate mongo;
  private final LiveEngine engine;
  private final MatchItems items;
  private final ListingDesk desk;
  private final OrganisationRights rights;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final Clock clock;

  Verdicts(
      MongoTemplate mongo,
      LiveEngine engine,
      MatchItems items,
      ListingDesk desk,
      OrganisationRights rights,
      CurrentAccount current,
      AuditTrail audit,
      Clock clock) {
    this.mongo = mongo;
    this.engine = engine;
    this.items = items;
    this.desk = desk;
    this.rights = rights;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /** In which roles the person asking may judge the matches of a listing. */
  public Set<Judge> rolesFor(PublicListing asker) {
    return Set.of(Judge.values()).stream()
        .filter(judge -> mayJudge(asker, judge))
        .collect(Collectors.toSet());
  }

  private boolean mayJudge(PublicListing asker, Judge judge) {
    return judge == Judge.PARTY
        ? desk.find(asker.id()).isPresent()
        : !rights.managedClusters().isEmpty();
  }

  /**
   * Says what the person asking thinks of one of a listing's matches; what they said of it before
   * is replaced.
   *
   * @param reason of a refusal; null otherwise
   * @throws IllegalArgumentException for a refusal without a reason or a note that is too long
   */
  public Verdict give(
      PublicListing asker,
      PublicListing judged,
      VerdictKind kind,
      @Nullable VerdictReason reason,
      String note,
      Surface surface) {
    require(asker, kind.judge());
    AccountId me = current.require().id();
    Pair pair = Pair.of(asker, judged);
    List<Match> matches = matches(asker, judged);
    Explanation explanation = explanation(matches, judged);
    Verdict verdict =
        new Verdict(
            Verdict.key(pair, asker.kind(), kind.judge(), me),
            pair,
            asker.kind(),
            me,
            kind,
            reason,
            note.strip(),
            place(matches, judged),
            surface,
            explanation.policy(),
            explanation.snapshot(),
            clock.instant(),
            matches.stream().map(Verdicts::seen).toList(),
            Verdict.SCHEMA);
    mongo.save(verdict);
    audit.record("verdict." + kind.name().toLowerCase(Locale.ROOT), "pair", subject(pair));
    return verdict;
  }

  /** The asker's best matches, and the one that is judged wherever it stands. */
  private List<Match> matches(PublicListing asker, PublicListing judged) {
    MatchItem item = items.of(asker);
    List<Match> matches = new ArrayList<>(engine.current().match(item, SEEN, other -> true));
    if (place(matches, judged) == 0) {
      matches.add(
          engine
              .current()
              .compare(item, judged.id().value())
              .orElseThrow(() ->
                  new IllegalArgumentException("a condition parts the two, or one is not live")));
    }
    return matches;
  }

  private static int place(List<Match> matches, PublicListing judged) {
    List<String> ids = matches.stream().limit(SEEN).map(Match::candidate).toList();
    return 1 + ids.indexOf(judged.id().value());
  }

  private static Explanation explanation(List<Match> matches, PublicListing judged) {
    return matches.stream()
        .filter(match -> match.candidate().equals(judged.id().value()))
        .findFirst()
        .orElseThrow()
        .explanation();
  }

  private static Seen seen(Match match) {
    return new Seen(new ListingId(match.candidate()), match.values());
  }

  /** Takes back what the person asking said of a pair; nothing where they said nothing. */
  public void retract(PublicListing asker, PublicListing judged, Judge judge) {
    require(asker, judge);
    Pair pair = Pair.of(asker, judged);
    String key = Verdict.key(pair, asker.kind(), judge, current.require().id());
    if (mongo.remove(byKey(key), Verdict.class).getDeletedCount() > 0) {
      audit.record("verdict.retracted", "pair", subject(pair));
    }
  }

  private void require(PublicListing asker, Judge judge) {
    if (!mayJudge(asker, judge)) {
      throw new AccessDeniedException(
          judge == Judge.PARTY
              ? "only for the people of the listing"
              : "only for managers of a cluster");
    }
  }

  /** What was said in a role of a listing's matches, by the other listing's id. */
  public Map<ListingId, Verdict> of(PublicListing asker, Judge judge) {
    require(asker, judge);
    String side = asker.kind() == ListingKind.NEED ? "pair.need" : "pair.capability";
    Criteria criteria = Criteria.where(side).is(asker.id());
    Map<ListingId, Verdict> verdicts = new HashMap<>();
    mongo.find(Query.query(criteria), Verdict.class).stream()
        .filter(verdict -> verdict.kind().judge() == judge)
        .filter(verdict -> isMineToRead(verdict, asker))
        .forEach(verdict -> verdicts.put(other(verdict, asker), verdict));
    return verdicts;
  }

  private boolean isMineToRead(Verdict verdict, PublicListing asker) {
    return verdict.kind().judge() == Judge.PARTY
        ? verdict.asker() == asker.kind()
        : verdict.person().equals(current.id().orElse(null));
  }

  private static ListingId other(Verdict verdict, PublicListing asker) {
    return asker.kind() == ListingKind.NEED ? verdict.pair().capability() : verdict.pair().need();
  }

  /**
   * Those among some pairs that are not to be proposed to the people of one of their listings: they
   * or a curator said no, or not now.
   *
   * @param asker the kind of their listing
   */
  public Set<Pair> notToPropose(ListingKind asker, Collection<Pair> pairs) {
    List<ListingId> needs = pairs.stream().map(Pair::need).distinct().toList();
    Query query = Query.query(Criteria.where("pair.need").in(needs));
    return mongo.find(query, Verdict.class).stream()
        .filter(verdict ->
            verdict.kind() == VerdictKind.DISMISSED
                || (verdict.asker() == asker && isAgainst(verdict.kind())))
        .map(Verdict::pair)
        .filter(Set.copyOf(pairs)::contains)
        .collect(Collectors.toSet());
  }

  private static boolean isAgainst(VerdictKind kind) {
    return kind == VerdictKind.NOT_FOR_ME || kind == VerdictKind.LATER;
  }

  private static Query byKey(String key) {
    return Query.query(Criteria.where("_id").is(key));
  }

  private static String subject(Pair pair) {
    return pair.need().value() + "/" + pair.capability().value();
  }
}
