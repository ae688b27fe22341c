package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Scoring.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where an item stands among those that answer another, and where it would stand if it stated what
 * it leaves open. Worked out by scoring it anew with each statement, so that what is promised is
 * what the same engine would show.
 *
 * @param place 1 is the best
 * @param promises one for each possible statement, in the order of the criteria
 */
public record Advice(int place, List<Promise> promises) {

  private static final int HIGHEST_READINESS = 9;

  /**
   * What a statement would do.
   *
   * @param place with it, 1 is the best
   */
  public record Promise(Statement statement, int place) {}

  /** Something that an item may state besides its text, and leaves open. */
  public sealed interface Statement {

    /** The criterion that asks for it. */
    CriterionId criterion();

    /** The facts of an item with this stated. */
    Facts statedIn(Facts facts);
  }

  /** A technology readiness level, 1 to 9. */
  public record ReadinessLevel(int level) implements Statement {

    @Override
    public CriterionId criterion() {
      return CriterionId.READINESS_FIT;
    }

    @Override
    public Facts statedIn(Facts facts) {
      return facts.withReadiness(new Facts.Range(level, level));
    }
  }

  /** A technology, a field or a form of cooperation that the asker looks for. */
  public record Topic(CriterionId criterion, String code) implements Statement {

    @Override
    public Facts statedIn(Facts facts) {
      return facts.with(criterion, code);
    }
  }

  public Advice {
    promises = List.copyOf(promises);
  }

  /** Whether anything that could be stated would bring it forward. */
  public boolean isWorthwhile() {
    return promises.stream().anyMatch(promise -> promise.place() < place);
  }

  /**
   * @param ranked all that answer the asker, best first
   * @param candidate the id of the one that is advised; empty when it is not among them
   */
  static Optional<Advice> of(Asker asker, List<Scored> ranked, String candidate, Scoring scoring) {
    return ranked.stream()
        .filter(scored -> scored.id().equals(candidate))
        .findFirst()
        .map(own -> advice(asker, ranked, own, scoring));
  }

  private static Advice advice(Asker asker, List<Scored> ranked, Scored own, Scoring scoring) {
    List<Scored> others = ranked.stream().filter(scored -> scored != own).toList();
    List<Promise> promises = new ArrayList<>();
    for (Statement statement : open(asker.item().facts(), own.candidate().item().facts())) {
      Scored stated = scoring.score(asker, own.candidate().stating(statement));
      promises.add(new Promise(statement, place(stated, others)));
    }
    return new Advice(place(own, others), promises);
  }

  private static int place(Scored own, List<Scored> others) {
    return 1
        + (int) others.stream().filter(other -> Scoring.BEST_FIRST.compare(other, own) < 0).count();
  }

  /** What is asked and not stated. */
  private static List<Statement> open(Facts asked, Facts stated) {
    List<Statement> open = new ArrayList<>();
    if (stated.technologies().isEmpty()) {
      open.addAll(topics(CriterionId.TECHNOLOGY_PRIORITY, asked.technologies().stream()));
    }
    if (stated.fields().isEmpty()) {
      open.addAll(topics(CriterionId.FIELD_OF_APPLICATION, asked.fields().stream()));
    }
    if (stated.readiness() == null && asked.readiness() != null) {
      open.addAll(
          IntStream.rangeClosed(1, HIGHEST_READINESS).mapToObj(ReadinessLevel::new).toList());
    }
    if (stated.cooperation().isEmpty()) {
      open.addAll(topics(CriterionId.COOPERATION_FIT, asked.cooperation().stream()));
    }
    return open;
  }

  private static List<Topic> topics(CriterionId criterion, Stream<String> codes) {
    return codes.sorted().map(code -> new Topic(criterion, code)).toList();
  }
}
