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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  private final VerdictStore verdicts;
  private final LiveEngine engine;
  private final MatchItems items;
  private final ListingDesk desk;
  private final OrganisationRights rights;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final Clock clock;

  Verdicts(
      VerdictStore verdicts,
      LiveEngine engine,
      MatchItems items,
      ListingDesk desk,
      OrganisationRights rights,
      CurrentAccount current,
      AuditTrail audit,
      Clock clock) {
    this.verdicts = verdicts;
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
    verdicts.save(verdict);
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
    if (verdicts.remove(key)) {
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
    return verdicts.about(asker.kind(), asker.id()).stream()
        .filter(verdict -> verdict.kind().judge() == judge)
        .filter(verdict -> isMineToRead(verdict, asker))
        .collect(Collectors.toMap(verdict -> other(verdict, asker), Function.identity()));
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
   * Those of a listing's matches that may be proposed to its people: neither they nor a curator
   * said no, or not now.
   */
  public List<ListingMatch> proposable(PublicListing asker, List<ListingMatch> matches) {
    return without(
        asker,
        matches,
        verdict ->
            verdict.kind() == VerdictKind.DISMISSED
                || (verdict.asker() == asker.kind() && verdict.kind().isAgainst()));
  }

  /** Those of a listing's matches that no curator dismissed. */
  public List<ListingMatch> undismissed(PublicListing asker, List<ListingMatch> matches) {
    return without(asker, matches, verdict -> verdict.kind() == VerdictKind.DISMISSED);
  }

  private List<ListingMatch> without(
      PublicListing asker, List<ListingMatch> matches, Predicate<Verdict> said) {
    Set<Pair> out =
        verdicts.among(
            matches.stream().map(match -> Pair.of(asker, match.listing())).toList(), said);
    return matches.stream()
        .filter(match -> !out.contains(Pair.of(asker, match.listing())))
        .toList();
  }

  private static String subject(Pair pair) {
    return pair.need().value() + "/" + pair.capability().value();
  }
}
