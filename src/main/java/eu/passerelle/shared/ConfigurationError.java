package eu.passerelle.shared;

/** A file under {@code config} says something that cannot be; the message names file and line. */
public class ConfigurationError extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ConfigurationError(String message) {
    super(message);
  }
}
