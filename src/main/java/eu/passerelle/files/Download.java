package eu.passerelle.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file with what it holds, to be read once and closed. */
public record Download(StoredFile file, InputStream content) {

  /** Hands it out, always to be saved, never to be run in this site's name. */
  public ResponseEntity<InputStreamResource> response() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type().mediaType()))
        .contentLength(file.size())
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new InputStreamResource(content));
  }
}
