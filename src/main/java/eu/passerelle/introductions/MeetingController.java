package eu.passerelle.introductions;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands meetings out for calendars, to be saved. */
@RestController
class MeetingController {

  private final Meetings meetings;

  MeetingController(Meetings meetings) {
    this.meetings = meetings;
  }

  @GetMapping("/" + Meetings.PATH + "{meeting}/" + MeetingCalendar.FILE)
  ResponseEntity<byte[]> download(@PathVariable String meeting) {
    return meetings
        .calendarFile(new MeetingId(meeting))
        .map(MeetingController::response)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<byte[]> response(String file) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(MeetingCalendar.FILE).build().toString())
        .body(file.getBytes(StandardCharsets.UTF_8));
  }
}
