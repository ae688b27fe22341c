package eu.passerelle.moderation;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a report. */
public record ReportId(String value) implements Serializable {

  static ReportId random() {
    return new ReportId(UUID.randomUUID().toString());
  }
}
