package eu.passerelle.listings;

import eu.passerelle.files.Download;
import eu.passerelle.files.FileId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands files of listings out. */
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
        .map(Download::response)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
