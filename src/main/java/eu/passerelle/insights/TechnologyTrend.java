package eu.passerelle.insights;

import eu.passerelle.shared.Labels;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A technology trend that was published for the world, with the region's technologies that underpin
 * it. The agency keeps it, and looks at it once a year.
 *
 * @param position its place among the others, from 0
 * @param text a sentence on what it is
 * @param technologies codes, the most important first; one at least
 * @param reviewedOn when somebody last said that it is right
 */
@Document("technologyTrends")
@TypeAlias("technologyTrend")
public record TechnologyTrend(
    @Id String id,
    int position,
    Labels name,
    Labels text,
    List<String> technologies,
    LocalDate reviewedOn,
    int schema,
    @Version @Nullable Long version) {

  static final int SCHEMA = 1;

  public TechnologyTrend {
    technologies = List.copyOf(technologies);
    if (technologies.isEmpty()) {
      throw new IllegalArgumentException("illegal technologies: none; name one at least");
    }
  }

  /** The day from which it should be looked at again. */
  public LocalDate reviewDue() {
    return reviewedOn.plusYears(1);
  }

  public boolean isDue(LocalDate today) {
    return !today.isBefore(reviewDue());
  }

  /**
   * The trend as somebody says that it is right today.
   *
   * @param seen the version they saw
   */
  TechnologyTrend reviewed(
      Labels newText, List<String> newTechnologies, LocalDate today, long seen) {
    return new TechnologyTrend(id, position, name, newText, newTechnologies, today, schema, seen);
  }
}
