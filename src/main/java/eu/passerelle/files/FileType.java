package eu.passerelle.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The types of files that are kept. WebP is not among them: Java cannot decode it, so it could be
 * neither checked nor freed of its metadata.
 */
public enum FileType {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg");

  private final String mediaType;
  private final List<String> extensions;

  FileType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  static Optional<FileType> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /** The extensions of its files' names in lower case and without the dot, the usual one first. */
  public List<String> extensions() {
    return extensions;
  }
}
