package eu.passerelle.shared;

/**
 * A file that the operator gives says something that cannot be, or is missing; the message names
 * the file and, under {@code config}, the line.
 */
public class ConfigurationError extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ConfigurationError(String message) {
    super(message);
  }
}
