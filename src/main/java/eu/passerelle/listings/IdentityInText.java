package eu.passerelle.listings;

import java.util.List;

/** The text of an anonymous listing tells whose it is; {@link #found()} says by which words. */
public class IdentityInText extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final List<String> found;

  IdentityInText(List<String> found) {
    super("an anonymous text names its organisation in %d places".formatted(found.size()));
    this.found = List.copyOf(found);
  }

  /** The words, as they stand in the text or in the listing's other fields. */
  public List<String> found() {
    return found;
  }
}
