package eu.passerelle.demo;

import eu.passerelle.introductions.AgreementTerms;
import eu.passerelle.introductions.PastIntroduction;
import eu.passerelle.introductions.PastIntroduction.Event;
import eu.passerelle.introductions.PastIntroduction.What;
import eu.passerelle.introductions.Request;
import eu.passerelle.introductions.Side;
import eu.passerelle.listings.BudgetBand;
import eu.passerelle.listings.Cooperation;
import eu.passerelle.listings.Listing;
import eu.passerelle.shared.ConfigurationNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes introductions of pairs that answer each other, the same ones every time. How many come how
 * far is an assumption of the demonstration.
 */
final class IntroductionGenerator {

  private static final double ASKED_BY_WHO_NEEDS = 0.25;
  private static final double DECLINED = 0.22;
  private static final double ENDED = 0.45;
  private static final double VALUE_TOLD = 0.5;
  private static final double PROJECT = 0.65;
  private static final double FUNDED = 0.4;

  /** A listing must have been there for so long. */
  private static final Duration NOTICED = Duration.ofDays(3);

  private final ConfigurationNode made;
  private final Instant now;
  private final Chance chance = Chance.of("introductions");

  /**
   * @param made what the file says of them
   */
  IntroductionGenerator(ConfigurationNode made, Instant now) {
    this.made = made;
    this.now = now;
  }

  /** A need with a capability that answers it. */
  record Answered(Listing need, Listing capability) {}

  List<PastIntroduction> of(List<Answered> pairs) {
    double share = made.field("share").number();
    return pairs.stream()
        .filter(pair -> chance.happens(share))
        .flatMap(pair -> introduction(pair).stream())
        .toList();
  }

  /** Most are asked by who can answer, the others by who needs. */
  private Optional<PastIntroduction> introduction(Answered pair) {
    boolean needAsks = chance.happens(ASKED_BY_WHO_NEEDS);
    Listing asked = needAsks ? pair.capability() : pair.need();
    Listing own = needAsks ? pair.need() : pair.capability();
    Instant first = laterOf(published(asked), published(own)).plus(NOTICED);
    if (!first.isBefore(now)) {
      return Optional.empty();
    }
    Instant at = between(first, now);
    return Optional.of(
        new PastIntroduction(
            asked.id(),
            own.organisation(),
            DemonstrationData.AUTHOR,
            own.id(),
            new Request(own.content().text().summary(), ask(asked), ""),
            at,
            events(asked, at)));
  }

  private static Instant published(Listing listing) {
    return Objects.requireNonNull(listing.publishedAt());
  }

  private static Instant laterOf(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Instant between(Instant from, Instant until) {
    int minutes = Math.toIntExact(Duration.between(from, until).toMinutes());
    return from.plus(Duration.ofMinutes(chance.between(0, minutes)));
  }

  private String ask(Listing asked) {
    String form =
        asked.content().cooperation().stream()
            .min(Comparator.naturalOrder())
            .map(IntroductionGenerator::name)
            .orElse("any");
    return chance.oneOf(made.field("asks").texts(form));
  }

  private static String name(Cooperation form) {
    return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What happened until now: each step days after the one before, and none after today. */
  private List<Event> events(Listing asked, Instant at) {
    List<Event> events = new ArrayList<>();
    Instant answered = days(at, 1, 9);
    if (chance.happens(DECLINED)) {
      add(events, What.DECLINED, Side.ASKED, answered, chance.oneOf(made.texts("declines")));
      return events;
    }
    add(events, What.ACCEPTED, Side.ASKED, answered, "");
    Instant talked = days(answered, 1, 8);
    add(events, What.WROTE, Side.ASKING, talked, chance.oneOf(made.texts("messages")));
    Instant decided = days(talked, 15, 60);
    if (chance.happens(ENDED)) {
      add(events, What.ENDED, Side.ASKED, decided, chance.oneOf(made.texts("endings")));
      return events;
    }
    agree(events, asked, decided);
    Instant begun = days(decided, 20, 80);
    if (chance.happens(PROJECT)) {
      add(events, What.PROJECT, Side.ASKING, begun, "");
      if (chance.happens(FUNDED)) {
        add(events, What.FUNDED, Side.ASKED, days(begun, 30, 120), "");
      }
    }
    return events;
  }

  private void agree(List<Event> events, Listing asked, Instant when) {
    Cooperation kind =
        asked.content().cooperation().stream().min(Comparator.naturalOrder()).orElse(null);
    BudgetBand value = chance.oneOf(List.of(BudgetBand.values()));
    if (when.isBefore(now)) {
      events.add(
          new Event(
              What.AGREED,
              Side.ASKED,
              DemonstrationData.AUTHOR,
              when,
              "",
              new AgreementTerms(kind, chance.happens(VALUE_TOLD) ? value : null)));
    }
  }

  private Instant days(Instant from, int least, int most) {
    return from.plus(Duration.ofHours(chance.between(24 * least, 24 * most)));
  }

  private void add(List<Event> events, What what, Side side, Instant when, String text) {
    if (when.isBefore(now)) {
      events.add(
          new Event(what, side, DemonstrationData.AUTHOR, when, text, AgreementTerms.UNTOLD));
    }
  }
}
