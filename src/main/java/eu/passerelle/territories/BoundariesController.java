package eu.passerelle.territories;

import eu.passerelle.operations.PasserelleProperties;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the boundaries that maps are drawn by. */
@RestController
class BoundariesController {

  private static final Duration KEPT = Duration.ofDays(1);

  private final Path file;

  BoundariesController(PasserelleProperties properties) {
    file = properties.config().resolve("territories/wallonia-municipalities.geojson");
  }

  @GetMapping("/" + Territories.BOUNDARIES)
  ResponseEntity<Resource> municipalities() {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/geo+json"))
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
        .body(new FileSystemResource(file));
  }
}
