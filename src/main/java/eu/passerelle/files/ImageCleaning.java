package eu.passerelle.files;

import eu.passerelle.files.RefusedFile.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes an image anew from its pixels, turned as its metadata says it is to be shown. What is not
 * a pixel is gone: place, time, camera, names, comments, and whatever stood behind the image's end.
 */
final class ImageCleaning {

  private static final float JPEG_QUALITY = 0.92f;

  /** Of a pixel of the widest kind that people use, colours and transparency in one byte each. */
  private static final int BYTES_PER_PIXEL = 4;

  /**
   * Held while an image is unpacked. The largest allowed takes 200 MB, and as much again while it
   * is turned; images that come at the same time wait instead of filling the memory together.
   */
  private final Lock memory = new ReentrantLock(true);

  byte[] clean(byte[] received, FileType type) {
    Orientation orientation =
        switch (type) {
          case JPEG -> orientation(new Jpeg(received));
          case PNG -> ExifOrientation.ofPng(received);
          case PDF -> throw new IllegalArgumentException("illegal type: PDF; must be an image's");
        };
    memory.lock();
    try {
      return Untrusted.read(() -> encoded(orientation.upright(decoded(received, type)), type));
    } finally {
      memory.unlock();
    }
  }

  private static Orientation orientation(Jpeg jpeg) {
    jpeg.requireWhole();
    return jpeg.exif().map(ExifOrientation::ofExif).orElse(Orientation.UPRIGHT);
  }

  /** Colours of a camera's or screen's own profile come converted, their profile is not kept. */
  private static BufferedImage decoded(byte[] received, FileType type) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(received))) {
      reader.setInput(input, true, true);
      requireReasonableSize(reader);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /** Asks the header only: an image may claim more pixels than any memory holds. */
  private static void requireReasonableSize(ImageReader reader) throws IOException {
    long limit = FileLimits.CURRENT.pixels();
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > limit || pixels * bytesPerPixel(reader) > limit * BYTES_PER_PIXEL) {
      throw new RefusedFile(Reason.TOO_MANY_PIXELS);
    }
  }

  private static int bytesPerPixel(ImageReader reader) throws IOException {
    return (reader.getImageTypes(0).next().getColorModel().getPixelSize() + 7) / 8;
  }

  private static byte[] encoded(BufferedImage image, FileType type) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(type.name()).next();
    try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), settings(writer, type));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static ImageWriteParam settings(ImageWriter writer, FileType type) {
    ImageWriteParam settings = writer.getDefaultWriteParam();
    if (type == FileType.JPEG) {
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(JPEG_QUALITY);
    }
    return settings;
  }
}
