package eu.passerelle.roles;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations of a service, each with what everybody tries. */
public final class Operations {

  private final Class<?> service;
  private final Cast cast;
  private final List<Operation> all = new ArrayList<>();

  Operations(Class<?> service, Cast cast) {
    this.service = service;
    this.cast = cast;
  }

  /**
   * An operation, or one of the situations in which it makes a difference who asks.
   *
   * @param name such as {@code find(ListingId)}
   * @param situation empty where there is only one
   * @param changes whether it is more than reading
   */
  private record Operation(
      String name, String situation, boolean changes, Function<Asker, Answer> attempt) {}

  /**
   * What came of an operation, as a row of the table.
   *
   * @param faults why it could not be tried as some; it says nothing of them
   */
  public record Row(
      Class<?> service,
      String name,
      String situation,
      boolean changes,
      Map<Asker, Answer> answers,
      List<Throwable> faults) {

    /** Whether somebody could do it, or was told something. */
    public boolean isOpenTo(Asker asker) {
      return answers.get(asker) == Answer.MAY;
    }

    String line() {
      return Stream.concat(
              Stream.of("`%s`%s".formatted(name, situation.isEmpty() ? "" : " " + situation)),
              Arrays.stream(Asker.values()).map(asker -> sign(asker)))
          .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String sign(Asker asker) {
      Answer answer = answers.get(asker);
      return answer == null ? "" : answer.sign();
    }
  }

  /** What changes something; it is tried by everybody on something made anew. */
  <S> Operations does(String name, Supplier<S> given, Consumer<S> act) {
    return does(name, "", given, act);
  }

  <S> Operations does(String name, String situation, Supplier<S> given, Consumer<S> act) {
    return add(name, situation, true, asker -> done(asker, given.get(), act));
  }

  private <S> Answer done(Asker asker, S given, Consumer<S> act) {
    return cast.as(
        asker,
        () ->
            Answer.to(() -> {
              act.accept(given);
              return true;
            }));
  }

  /**
   * What tells something: nothing, no and none are told to those who may not know, so that it must
   * be made so that something is told to those who may.
   */
  <S> Operations sees(String name, Supplier<S> given, Function<S, @Nullable Object> act) {
    return sees(name, "", given, act);
  }

  <S> Operations sees(
      String name, String situation, Supplier<S> given, Function<S, @Nullable Object> act) {
    List<S> made = new ArrayList<>();
    return add(
        name,
        situation,
        false,
        asker -> {
          if (made.isEmpty()) {
            made.add(given.get());
          }
          return cast.as(asker, () -> Answer.to(() -> act.apply(made.getFirst())));
        });
  }

  /** What tells something about nothing in particular. */
  Operations tells(String name, Supplier<@Nullable Object> act) {
    return sees(name, () -> cast, nothing -> act.get());
  }

  private Operations add(
      String name, String situation, boolean changes, Function<Asker, Answer> attempt) {
    all.add(new Operation(name, situation, changes, attempt));
    return this;
  }

  Class<?> service() {
    return service;
  }

  /** The names of those that are tried. */
  public List<String> names() {
    return all.stream()
        .map(operation -> service.getSimpleName() + "." + operation.name())
        .distinct()
        .toList();
  }

  /** Has everybody try them, on a stage of their own. */
  public List<Row> rows() {
    cast.gather();
    try {
      return all.stream().map(this::row).toList();
    } finally {
      cast.leave();
    }
  }

  private Row row(Operation operation) {
    Map<Asker, Answer> answers = new EnumMap<>(Asker.class);
    List<Throwable> faults = new ArrayList<>();
    for (Asker asker : Asker.values()) {
      try {
        answers.put(asker, operation.attempt().apply(asker));
      } catch (RuntimeException e) {
        faults.add(new IllegalStateException(text(operation, asker, e), e));
      }
    }
    return new Row(
        service, operation.name(), operation.situation(), operation.changes(), answers, faults);
  }

  private String text(Operation operation, Asker asker, RuntimeException fault) {
    return "%s.%s %s, tried as %s: %s"
        .formatted(
            service.getSimpleName(), operation.name(), operation.situation(), asker.label(), fault);
  }

  /** How a method is named here. */
  public static String name(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }
}
