package eu.passerelle.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Finds the tag Orientation, and only that, in Exif metadata: a TIFF header and a directory of
 * entries of twelve bytes (CIPA DC-008, 4.6.2). A library would parse all the rest as well, from
 * bytes that anybody may have made.
 */
final class ExifOrientation {

  private static final int TIFF = 42;
  private static final int HEADER_LENGTH = 8;
  private static final int ENTRY_LENGTH = 12;
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int PNG_SIGNATURE_LENGTH = 8;
  private static final int PNG_CHUNK_FRAME_LENGTH = 12;

  private ExifOrientation() {}

  /** The orientation in Exif metadata; upright where it says none or is damaged. */
  static Orientation ofExif(ByteBuffer exif) {
    ByteBuffer tiff = exif.slice();
    if (tiff.remaining() < HEADER_LENGTH) {
      return Orientation.UPRIGHT;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    return tiff.getShort(2) == TIFF && holds(tiff, directory, 2)
        ? inDirectory(tiff, directory)
        : Orientation.UPRIGHT;
  }

  private static Orientation inDirectory(ByteBuffer tiff, int directory) {
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_LENGTH;
      if (!holds(tiff, entry, ENTRY_LENGTH)) {
        return Orientation.UPRIGHT;
      }
      if (tiff.getShort(entry) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
        return Orientation.ofExif(tiff.getShort(entry + 8));
      }
    }
    return Orientation.UPRIGHT;
  }

  /** The orientation in the chunk eXIf of a PNG, where there is one. */
  static Orientation ofPng(byte[] received) {
    ByteBuffer png = ByteBuffer.wrap(received);
    int chunk = PNG_SIGNATURE_LENGTH;
    while (holds(png, chunk, PNG_CHUNK_FRAME_LENGTH)) {
      int length = png.getInt(chunk);
      if (!holds(png, chunk + HEADER_LENGTH, length)) {
        return Orientation.UPRIGHT;
      }
      if ("eXIf".equals(new String(received, chunk + 4, 4, StandardCharsets.ISO_8859_1))) {
        return ofExif(png.slice(chunk + HEADER_LENGTH, length));
      }
      chunk += PNG_CHUNK_FRAME_LENGTH + length;
    }
    return Orientation.UPRIGHT;
  }

  private static boolean holds(ByteBuffer bytes, int from, int length) {
    return from >= 0 && length >= 0 && from <= bytes.limit() - length;
  }
}
