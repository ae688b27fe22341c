package eu.passerelle.files;

import eu.passerelle.files.RefusedFile.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;

/** Recognises a file by its content, refuses what is not allowed and cleans the rest. */
final class ContentCheck {

  private final ImageCleaning images = new ImageCleaning();
  private final PdfCleaning documents = new PdfCleaning();

  /** What is kept of a file. */
  record Checked(FileType type, byte[] content) {}

  /**
   * Checks a file that is within the limit of size.
   *
   * @throws RefusedFile for every file that is not kept
   */
  Checked check(byte[] received) {
    if (received.length == 0) {
      throw new RefusedFile(Reason.EMPTY);
    }
    FileType type =
        FileType.ofMediaType(mediaType(received).toString())
            .orElseThrow(() -> new RefusedFile(Reason.TYPE_NOT_ALLOWED));
    return new Checked(
        type,
        switch (type) {
          case PDF -> documents.clean(received);
          case PNG, JPEG -> images.clean(received, type);
        });
  }

  /** Looks at magic bytes only: the detector is given no name and no declared type. */
  private static MediaType mediaType(byte[] received) {
    try (TikaInputStream content = TikaInputStream.get(received)) {
      return MimeTypes.getDefaultMimeTypes().detect(content, new Metadata(), new ParseContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
