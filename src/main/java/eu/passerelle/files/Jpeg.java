package eu.passerelle.files;

import eu.passerelle.files.RefusedFile.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The segments of a JPEG file (ITU-T T.81, annex B), as far as they matter here. */
final class Jpeg {

  private static final int FIRST_SEGMENT = 0xC0;
  private static final int FIRST_RESTART = 0xD0;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int COMMENT = 0xFE;
  private static final int FIRST_APPLICATION = 0xE0;
  private static final int LAST_APPLICATION = 0xEF;
  private static final int EXIF_APPLICATION = 0xE1;
  private static final int ADOBE_APPLICATION = 0xEE;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

  /**
   * Every scan of a progressive image passes over all its pixels once more, so many small ones in a
   * small file keep a decoder busy for days. Encoders make about ten.
   */
  private static final int MAX_SCANS = 100;

  private final byte[] bytes;
  private final List<Segment> segments = new ArrayList<>();
  private final int scans;

  Jpeg(byte[] bytes) {
    this.bytes = bytes;
    this.scans = readSegments();
  }

  /**
   * A marker with what follows it, before the first scan.
   *
   * @param from where the marker begins
   * @param to behind the last byte
   */
  private record Segment(int marker, int from, int to) {

    private static final int FRAME_LENGTH = 4;

    int contentFrom() {
      return from + FRAME_LENGTH;
    }
  }

  /** Returns where the first scan begins, or the end where there is none. */
  private int readSegments() {
    int at = 2;
    while (at + Segment.FRAME_LENGTH <= bytes.length && unsigned(at) == 0xFF) {
      int marker = unsigned(at + 1);
      if (marker == 0xFF) {
        at++;
        continue;
      }
      int end = at + 2 + length(at);
      if (marker == START_OF_SCAN || end < at + Segment.FRAME_LENGTH || end > bytes.length) {
        return at;
      }
      segments.add(new Segment(marker, at, end));
      at = end;
    }
    return bytes.length;
  }

  private int unsigned(int at) {
    return Byte.toUnsignedInt(bytes[at]);
  }

  /**
   * Refuses an image that is cut off, which decoders fill with grey without a word, and one with
   * absurdly many scans.
   */
  void requireWhole() {
    int starts = 0;
    int at = scans;
    while (at < bytes.length - 1 && marker(at) != END_OF_IMAGE) {
      starts += marker(at) == START_OF_SCAN ? 1 : 0;
      at += isSegment(marker(at)) && at + 3 < bytes.length ? 2 + length(at) : 1;
    }
    if (at >= bytes.length - 1 || starts > MAX_SCANS) {
      throw new RefusedFile(Reason.UNREADABLE);
    }
  }

  private int marker(int at) {
    return unsigned(at) == 0xFF ? unsigned(at + 1) : 0;
  }

  /** Between pixels stand padding (0), restarts and fill bytes, which have no length. */
  private static boolean isSegment(int marker) {
    return marker >= FIRST_SEGMENT
        && marker != 0xFF
        && !(marker >= FIRST_RESTART && marker <= START_OF_IMAGE);
  }

  private int length(int at) {
    return unsigned(at + 2) << 8 | unsigned(at + 3);
  }

  /** The Exif metadata, where there is any. */
  Optional<ByteBuffer> exif() {
    return segments.stream()
        .filter(segment -> segment.marker == EXIF_APPLICATION && startsWithExif(segment))
        .map(segment ->
            ByteBuffer.wrap(bytes, segment.contentFrom(), segment.to - segment.contentFrom()))
        .map(content -> content.position(content.position() + EXIF.length).slice())
        .findFirst();
  }

  private boolean startsWithExif(Segment segment) {
    int end = segment.contentFrom() + EXIF.length;
    return end <= segment.to
        && Arrays.equals(bytes, segment.contentFrom(), end, EXIF, 0, EXIF.length);
  }

  boolean hasMetadata() {
    return segments.stream().anyMatch(Jpeg::isMetadata);
  }

  /** The same image, its pixels untouched, without comments and what applications added. */
  byte[] withoutMetadata() {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
    int at = 0;
    for (Segment segment : segments) {
      if (isMetadata(segment)) {
        kept.write(bytes, at, segment.from - at);
        at = segment.to;
      }
    }
    kept.write(bytes, at, bytes.length - at);
    return kept.toByteArray();
  }

  /** JFIF's density and Adobe's kind of colours are needed to show the image. */
  private static boolean isMetadata(Segment segment) {
    return segment.marker == COMMENT
        || (segment.marker > FIRST_APPLICATION
            && segment.marker <= LAST_APPLICATION
            && segment.marker != ADOBE_APPLICATION);
  }
}
