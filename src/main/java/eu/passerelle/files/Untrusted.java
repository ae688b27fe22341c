package eu.passerelle.files;

import java.io.IOException;

/** Reads what a stranger may have made. */
final class Untrusted {

  private Untrusted() {}

  /** Something that a decoder makes of bytes. */
  interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Refuses as unreadable whatever a decoder stumbles over. Besides {@link IOException} that is
   * nearly every runtime exception, and for deep nestings the end of the stack: decoders do not
   * foresee everything that can be wrong with a file, and none of it is a fault of ours.
   */
  static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (RefusedFile e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new RefusedFile(RefusedFile.Reason.UNREADABLE, e);
    }
  }
}
