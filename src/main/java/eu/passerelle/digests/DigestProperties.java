package eu.passerelle.digests;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the weekly mail goes out, in the region's time.
 *
 * @param day of the week
 * @param hour not before this hour, 0 to 23
 */
@ConfigurationProperties("passerelle.digest")
record DigestProperties(@DefaultValue("MONDAY") DayOfWeek day, @DefaultValue("7") int hour) {

  LocalTime time() {
    return LocalTime.of(hour, 0);
  }
}
