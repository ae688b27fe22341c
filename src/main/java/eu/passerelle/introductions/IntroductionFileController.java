package eu.passerelle.introductions;

import eu.passerelle.files.Download;
import eu.passerelle.files.FileId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what the sides of an introduction give each other. */
@RestController
class IntroductionFileController {

  private final Conversations conversations;
  private final ConfidentialityAgreements agreements;

  IntroductionFileController(Conversations conversations, ConfidentialityAgreements agreements) {
    this.conversations = conversations;
    this.agreements = agreements;
  }

  /** Nobody learns whether there is a file that is not for them. */
  @GetMapping("/" + ConfidentialityAgreements.PATH + "{introduction}/{file}")
  ResponseEntity<InputStreamResource> download(
      @PathVariable String introduction, @PathVariable String file) {
    IntroductionId id = new IntroductionId(introduction);
    FileId wanted = new FileId(file);
    try {
      return conversations
          .open(id, wanted)
          .or(() -> agreements.open(id, wanted))
          .map(Download::response)
          .orElseGet(() -> ResponseEntity.notFound().build());
    } catch (AccessDeniedException e) {
      return ResponseEntity.notFound().build();
    }
  }
}
