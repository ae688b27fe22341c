package eu.passerelle.mail;

import eu.passerelle.shared.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What mail programs post to when their own "unsubscribe" is pressed (RFC 8058); those that open it
 * in a browser instead are led to the link's page.
 */
@RestController
class OneClickController {

  /** Below the root, before the token. */
  static final String PATH = "one-click/";

  private final SignedLinks links;

  OneClickController(SignedLinks links) {
    this.links = links;
  }

  @GetMapping("/" + PATH + "{token}")
  ResponseEntity<Void> look(@PathVariable String token) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, "../" + SignedActions.PATH + token)
        .build();
  }

  @PostMapping("/" + PATH + "{token}")
  ResponseEntity<Void> follow(@PathVariable String token) {
    return links.perform(token, Language.FR).isPresent()
        ? ResponseEntity.ok().build()
        : ResponseEntity.status(HttpStatus.GONE).build();
  }
}
