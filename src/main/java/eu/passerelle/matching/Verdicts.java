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
import eu.passerelle.organisations.OrganisationRights;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final Matching matching;
  private final MatchItems items;
  private final ListingDesk desk;
  private final OrganisationRights rights;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final Clock clock;

  Verdicts(
      VerdictStore verdicts,
      LiveEngine engine,
      Matching matching,
      MatchItems items,
      ListingDesk desk,
      OrganisationRights rights,
      CurrentAccount current,
      AuditTrail audit,
      Clock clock) {
    this.verdicts = verdicts;
    this.engine = engine;
    this.matching = matching;
    this.items = items;
    this.desk = desk;
    this.rights = rights;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was said of a listing's matches, by the other listing's id: for each role in which the
   * person asking may judge them.
   */
  public Map<Judge, Map<ListingId, Verdict>> said(PublicListing asker) {
    List<Judge> roles =
        Arrays.stream(Judge.values()).filter(judge -> mayJudge(asker, judge)).toList();
    List<Verdict> about = roles.isEmpty() ? List.of() : verdicts.about(asker.kind(), asker.id());
    Map<Judge, Map<ListingId, Verdict>> said = new EnumMap<>(Judge.class);
    for (Judge judge : roles) {
      said.put(
          judge,
          about.stream()
              .filter(verdict -> verdict.kind().judge() == judge)
              .filter(verdict -> isMineToRead(verdict, asker))
              .collect(Collectors.toMap(verdict -> other(verdict, asker), Function.identity())));
    }
    return said;
  }

  private boolean mayJudge(PublicListing asker, Judge judge) {
    return judge == Judge.PARTY
        ? isOwn(asker)
        : !rights.managedClusters().isEmpty() && !mayEdit(asker);
  }

  /** Whether a match may be judged in a role of the person asking: nobody curates their own. */
  public boolean isOpen(Judge judge, PublicListing judged) {
    return judge == Judge.PARTY || !mayEdit(judged);
  }

  /** Who writes on behalf of an organisation does not speak for it. */
  private boolean isOwn(PublicListing listing) {
    return desk.find(listing.id()).filter(own -> !desk.isOnBehalf(own)).isPresent();
  }

  private boolean mayEdit(PublicListing listing) {
    return desk.find(listing.id()).isPresent();
  }

  /**
   * Says what the person asking thinks of one of a listing's matches; what they said of it before
   * is replaced.
   *
   * @param reason of a refusal; null otherwise
   * @throws IllegalArgumentException for a refusal without a reason or a note that is too long
   * @throws NoLongerMatched where a condition parts the two, or one is not live
   */
  public Verdict give(
      PublicListing asker,
      PublicListing judged,
      VerdictKind kind,
      @Nullable VerdictReason reason,
      String note,
      Surface surface) {
    require(asker, kind.judge());
    if (!isOpen(kind.judge(), judged)) {
      throw new AccessDeniedException("nobody curates their own");
    }
    Verdict verdict = verdict(asker, judged, kind, reason, note, surface);
    verdicts.save(verdict);
    audit.record(
        "verdict." + kind.name().toLowerCase(Locale.ROOT), "pair", subject(verdict.pair()));
    return verdict;
  }

  private Verdict verdict(
      PublicListing asker,
      PublicListing judged,
      VerdictKind kind,
      @Nullable VerdictReason reason,
      String note,
      Surface surface) {
    AccountId me = current.require().id();
    Pair pair = Pair.of(asker, judged);
    Looked looked = looked(asker, judged);
    Explanation explanation = looked.matches().get(looked.index()).explanation();
    return new Verdict(
        Verdict.key(pair, asker.kind(), kind.judge(), me),
        pair,
        asker.kind(),
        me,
        kind,
        reason,
        note.strip(),
        looked.place(),
        surface,
        explanation.policy(),
        explanation.snapshot(),
        clock.instant(),
        looked.matches().stream().map(Verdicts::seen).toList(),
        Verdict.SCHEMA);
  }

  /**
   * What somebody looked at.
   *
   * @param index of what they judged, counted from 0
   * @param place of that, 1 is the best; 0 where they found it some other way
   */
  private record Looked(List<Match> matches, int index, int place) {}

  private Looked looked(PublicListing asker, PublicListing judged) {
    LiveEngine.Running running = engine.running();
    List<Match> matches =
        matching.answers(asker, SEEN, running).stream().map(Matching.Answer::match).toList();
    int index = matches.stream().map(Match::candidate).toList().indexOf(judged.id().value());
    if (index >= 0) {
      return new Looked(matches, index, index + 1);
    }
    Match found =
        running
            .engine()
            .compare(items.of(asker), judged.id().value())
            .orElseThrow(() -> new NoLongerMatched(Pair.of(asker, judged)));
    return new Looked(
        Stream.concat(matches.stream(), Stream.of(found)).toList(), matches.size(), 0);
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

  private boolean isMineToRead(Verdict verdict, PublicListing asker) {
    return verdict.kind().judge() == Judge.PARTY
        ? verdict.askerKind() == asker.kind()
        : verdict.person().equals(current.id().orElse(null));
  }

  private static ListingId other(Verdict verdict, PublicListing asker) {
    return asker.kind() == ListingKind.NEED ? verdict.pair().capability() : verdict.pair().need();
  }

  /**
   * Those of a listing's matches that may be proposed to its people: neither they nor a curator
   * said no, or not now.
   *
   * @throws AccessDeniedException for who is not of its people, and would learn who said no
   */
  public List<ListingMatch> proposable(PublicListing asker, List<ListingMatch> matches) {
    requireEditor(asker);
    return without(
        asker,
        matches,
        verdict -> verdict.kind() == VerdictKind.DISMISSED || verdict.isAgainstBy(asker.kind()));
  }

  /**
   * Those of a listing's matches that its own people did not say no to, or not now.
   *
   * @throws AccessDeniedException for who is not of its people
   */
  public List<ListingMatch> unrefused(PublicListing asker, List<ListingMatch> matches) {
    requireEditor(asker);
    return without(asker, matches, verdict -> verdict.isAgainstBy(asker.kind()));
  }

  /**
   * Those of a listing's matches that no curator dismissed.
   *
   * @throws AccessDeniedException for who manages no cluster
   */
  public List<ListingMatch> undismissed(PublicListing asker, List<ListingMatch> matches) {
    if (rights.managedClusters().isEmpty()) {
      throw new AccessDeniedException("only for managers of a cluster");
    }
    return without(asker, matches, verdict -> verdict.kind() == VerdictKind.DISMISSED);
  }

  private void requireEditor(PublicListing listing) {
    if (!mayEdit(listing)) {
      throw new AccessDeniedException("only for the people of the listing");
    }
  }

  private List<ListingMatch> without(
      PublicListing asker, List<ListingMatch> matches, Predicate<Verdict> said) {
    Set<Pair> out =
        verdicts
            .about(matches.stream().map(match -> Pair.of(asker, match.listing())).toList())
            .stream()
            .filter(said)
            .map(Verdict::pair)
            .collect(Collectors.toSet());
    return matches.stream()
        .filter(match -> !out.contains(Pair.of(asker, match.listing())))
        .toList();
  }

  private static String subject(Pair pair) {
    return pair.need().value() + "/" + pair.capability().value();
  }
}
