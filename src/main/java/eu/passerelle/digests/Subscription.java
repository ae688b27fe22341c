package eu.passerelle.digests;

import eu.passerelle.access.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Whether a person receives the weekly mail, and what they have been told already.
 *
 * @param pausedUntil first day on which it comes again; null where it is not paused
 * @param doneFor the last week they were served, such as {@code 2026-W47}
 * @param told keys of what stood in their mails, the oldest first
 */
@Document("digestSubscriptions")
@TypeAlias("digestSubscription")
public record Subscription(
    @Id AccountId account,
    boolean weekly,
    @Nullable LocalDate pausedUntil,
    @Nullable String doneFor,
    @Nullable List<String> told,
    int schema) {

  static final int SCHEMA = 1;

  private static final int REMEMBERED = 1000;

  public Subscription {
    told = told == null ? List.of() : List.copyOf(told);
  }

  static Subscription of(AccountId account) {
    return new Subscription(account, true, null, null, List.of(), SCHEMA);
  }

  public boolean isActiveOn(LocalDate day) {
    return weekly && (pausedUntil == null || !pausedUntil.isAfter(day));
  }

  /** What they have been told, with news added; the oldest is forgotten beyond a thousand. */
  List<String> toldWith(Collection<String> news) {
    Set<String> all = new LinkedHashSet<>(told);
    all.addAll(news);
    List<String> kept = new ArrayList<>(all);
    return kept.subList(Math.max(0, kept.size() - REMEMBERED), kept.size());
  }
}
