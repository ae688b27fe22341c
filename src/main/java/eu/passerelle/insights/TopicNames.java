package eu.passerelle.insights;

import eu.passerelle.shared.Texts;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What things are called in a reader's language. */
public record TopicNames(Taxonomy taxonomy, Texts texts) {

  public String of(String code) {
    return taxonomy.label(code, texts.language());
  }

  public String of(Collection<String> codes) {
    return codes.stream().map(this::of).collect(Collectors.joining(", "));
  }

  public String of(Measure measure) {
    return texts.get("insights.measure." + measure);
  }

  public List<String> technologies() {
    return taxonomy.topics(Topic.Axis.TECHNOLOGY).stream().map(Topic::code).toList();
  }

  /** A subject in words. */
  public String of(Subject subject) {
    return Optional.of(
            Stream.of(subject.activity(), subject.technology(), subject.field())
                .filter(Objects::nonNull)
                .map(this::of)
                .collect(Collectors.joining(" × ")))
        .filter(text -> !text.isEmpty())
        .orElse(texts.get("insights.subject.all"));
  }
}
