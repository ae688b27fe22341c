package eu.passerelle.listings;

import eu.passerelle.files.FileId;
import eu.passerelle.listings.ListingAttachments.Download;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands files of listings out, always to be saved, never to be run in this site's name. */
@RestController
class AttachmentController {

  private final ListingAttachments attachments;

  AttachmentController(ListingAttachments attachments) {
    this.attachments = attachments;
  }

  @GetMapping("/" + ListingAttachments.PATH + "{listing}/{file}")
  ResponseEntity<InputStreamResource> download(
      @PathVariable String listing, @PathVariable String file) {
    return attachments
        .open(new ListingId(listing), new FileId(file))
        .map(AttachmentController::response)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<InputStreamResource> response(Download download) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(download.file().type().mediaType()))
        .contentLength(download.file().size())
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(download.file().name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(new InputStreamResource(download.content()));
  }
}
