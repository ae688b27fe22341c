package eu.passerelle.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Real files, made here. */
final class SampleFiles {

  /** Stands in metadata, and must not be told. */
  static final String PERSON = "Elise Marchal";

  static final String PLACE = "Namur 50.4669 N";

  private static final int PNG_HEADER_LENGTH = 33;

  private SampleFiles() {}

  /** A page with a red upper left quarter. */
  static BufferedImage picture(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    return image;
  }

  /** An image that hardly packs. */
  static BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Random random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    return image;
  }

  static byte[] png(BufferedImage image) {
    return encoded(image, "png");
  }

  static byte[] jpeg(BufferedImage image) {
    return encoded(image, "jpeg");
  }

  private static byte[] encoded(BufferedImage image, String format) {
    return written(output -> {
      if (!ImageIO.write(image, format, output)) {
        throw new IllegalArgumentException("no writer for " + format);
      }
    });
  }

  static BufferedImage decoded(byte[] image) {
    try {
      return ImageIO.read(new ByteArrayInputStream(image));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A photograph that says how it is to be turned, who made it and where. */
  static byte[] photograph(BufferedImage image, int orientation) {
    byte[] exif = joined(text("Exif\0\0"), exif(orientation));
    return withSegments(jpeg(image), segment(0xE1, exif), segment(0xFE, text("by " + PERSON)));
  }

  static byte[] withSegments(byte[] jpeg, byte[]... segments) {
    byte[] afterStart = jpeg;
    for (byte[] segment : segments) {
      afterStart =
          joined(
              Arrays.copyOf(afterStart, 2),
              segment,
              Arrays.copyOfRange(afterStart, 2, afterStart.length));
    }
    return afterStart;
  }

  static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(content.length + 4)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .array();
  }

  /** A directory with orientation, artist and GPS, and the directory of GPS behind it. */
  static byte[] exif(int orientation) {
    byte[] person = text(PERSON + "\0");
    byte[] place = text(PLACE + "\0");
    int personAt = 8 + 2 + 3 * 12 + 4;
    int gpsAt = personAt + person.length;
    int placeAt = gpsAt + 2 + 12 + 4;
    return ByteBuffer.allocate(placeAt + place.length)
        .put(text("MM"))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 3)
        .put(entry(0x0112, 3, 1, orientation << 16))
        .put(entry(0x013B, 2, person.length, personAt))
        .put(entry(0x8825, 4, 1, gpsAt))
        .putInt(0)
        .put(person)
        .putShort((short) 1)
        .put(entry(0x0012, 2, place.length, placeAt))
        .putInt(0)
        .put(place)
        .array();
  }

  private static byte[] entry(int tag, int type, int count, int value) {
    return ByteBuffer.allocate(12)
        .putShort((short) tag)
        .putShort((short) type)
        .putInt(count)
        .putInt(value)
        .array();
  }

  /** A PNG with one more chunk behind its header. */
  static byte[] withChunk(byte[] png, String name, byte[] content) {
    return joined(
        Arrays.copyOf(png, PNG_HEADER_LENGTH),
        chunk(name, content),
        Arrays.copyOfRange(png, PNG_HEADER_LENGTH, png.length));
  }

  private static byte[] chunk(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(text(name));
    crc.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(text(name))
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  /** A PNG that claims to be as large as this and holds nothing. */
  static byte[] pngHeader(int width, int height, int depth, int colours) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) depth)
            .put((byte) colours)
            .put(new byte[3])
            .array();
    return joined(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
        chunk("IHDR", header),
        chunk("IDAT", new byte[0]),
        chunk("IEND", new byte[0]));
  }

  static byte[] pdf() {
    return pdf(document -> {});
  }

  /** A document of one page with something more. */
  static byte[] pdf(Change change) {
    return written(output -> {
      try (PDDocument document = new PDDocument()) {
        document.addPage(new PDPage());
        change.apply(document);
        document.save(output);
      }
    });
  }

  /** What a document gets. */
  interface Change {
    void apply(PDDocument document) throws IOException;
  }

  private interface Writing {
    void to(ByteArrayOutputStream output) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.to(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** The bytes as text, to look for what must or must not be among them. */
  static String asText(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
