package eu.passerelle.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long personal data is kept.
 *
 * @param auditMonths entries of the audit trail
 * @param mailLogDays mails that were sent, kept or given up
 * @param declinedIntroductionsMonths introductions that came to nothing
 * @param importedContactsMonths contact data of imported organisations that nobody has claimed
 * @param reportsMonths who made a report, and what was said of it, after the last decision on it;
 *     no less than the six months in which a decision can be contested
 * @param inactiveAskedMonths after this long an absence people are asked whether they stay
 * @param inactiveErasedMonths after this long an absence accounts are erased; longer than the
 *     former, so that people can answer
 */
@ConfigurationProperties("passerelle.retention")
public record RetentionProperties(
    @DefaultValue("24") int auditMonths,
    @DefaultValue("90") int mailLogDays,
    @DefaultValue("12") int declinedIntroductionsMonths,
    @DefaultValue("6") int importedContactsMonths,
    @DefaultValue("24") int reportsMonths,
    @DefaultValue("24") int inactiveAskedMonths,
    @DefaultValue("27") int inactiveErasedMonths) {

  private static final int CONTESTABLE_MONTHS = 6;

  /**
   * @throws StartupRefusal if something would be kept for no time, or people had no time to answer
   */
  public RetentionProperties {
    require(auditMonths, "audit-months");
    require(mailLogDays, "mail-log-days");
    require(declinedIntroductionsMonths, "declined-introductions-months");
    require(importedContactsMonths, "imported-contacts-months");
    require(reportsMonths, "reports-months", CONTESTABLE_MONTHS);
    require(inactiveAskedMonths, "inactive-asked-months");
    if (inactiveErasedMonths <= inactiveAskedMonths) {
      throw new StartupRefusal(
          "passerelle.retention.inactive-erased-months is %d; it must be more than the %d months after which people are asked."
              .formatted(inactiveErasedMonths, inactiveAskedMonths));
    }
  }

  /** What is kept for some months is forgotten where it is older than this. */
  public static Instant monthsAgo(int months, Clock clock) {
    return clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
  }

  private static void require(int value, String name) {
    require(value, name, 1);
  }

  private static void require(int value, String name, int least) {
    if (value < least) {
      throw new StartupRefusal(
          "passerelle.retention.%s is %d; it must be %d or more.".formatted(name, value, least));
    }
  }
}
