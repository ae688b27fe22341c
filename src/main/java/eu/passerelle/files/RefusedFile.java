package eu.passerelle.files;

import org.jspecify.annotations.Nullable;

/** A file is not kept; {@link #reason()} says why, and {@link #allowed()} what would be. */
public class RefusedFile extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why a file is refused. */
  public enum Reason {
    /** There is nothing in it. */
    EMPTY,
    /** It has more bytes than allowed. */
    TOO_LARGE,
    /** Its content is of no type that is allowed, whatever its name says. */
    TYPE_NOT_ALLOWED,
    /**
     * It is damaged, cut off, or of a kind that cannot be read here, such as an image in printing
     * colours (CMYK).
     */
    UNREADABLE,
    /** The image has more pixels than allowed. */
    TOO_MANY_PIXELS,
    /** The document is encrypted, so nobody could check it. */
    ENCRYPTED,
    /** The document is signed electronically, and its signature would not outlive the check. */
    SIGNED,
    /** The document contains scripts, or actions that start or send something. */
    ACTIVE_CONTENT,
    /** The document contains other files. */
    EMBEDDED_FILES
  }

  private final Reason reason;

  RefusedFile(Reason reason) {
    this(reason, null);
  }

  RefusedFile(Reason reason, @Nullable Throwable cause) {
    super("a file was refused: %s; allowed are %s".formatted(reason, FileLimits.CURRENT), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  public FileLimits allowed() {
    return FileLimits.CURRENT;
  }
}
