package eu.passerelle.shell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a session ends. How long it lasts without use is {@code server.servlet.session.timeout}.
 *
 * @param sessionWarning how long before its end people are warned
 */
@ConfigurationProperties("passerelle")
record SessionProperties(@DefaultValue("5m") Duration sessionWarning) {

  /** The same, but never more than half of what a session lasts: nobody is warned all the time. */
  Duration warningWithin(Duration timeout) {
    Duration half = timeout.dividedBy(2);
    return sessionWarning.compareTo(half) < 0 ? sessionWarning : half;
  }
}
