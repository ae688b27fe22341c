package eu.passerelle.files;

import java.util.Set;

/**
 * What may be handed in.
 *
 * @param bytes the largest size of a file
 * @param pixels the most pixels of an image, width times height
 */
public record FileLimits(Set<FileType> types, int bytes, int pixels) {

  /** The limits in force. */
  public static final FileLimits CURRENT =
      new FileLimits(Set.of(FileType.values()), 10 << 20, 50_000_000);
}
