package eu.passerelle.matching.evaluation;

import java.nio.file.Path;

/**
 * A set that is asked for by name instead of by folder; found with {@link java.util.ServiceLoader}.
 */
public interface NamedSet {

  /** What to write in place of the folder. */
  String name();

  /**
   * Reads it.
   *
   * @param config the directory of the configuration files
   */
  EvaluationSet read(Path config);
}
