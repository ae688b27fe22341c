package eu.passerelle.insights.ui;

import org.springframework.modulith.NamedInterface;

/** The ways to this module's pages. */
@NamedInterface("ui")
public final class InsightsNavigation {

  static final String BAROMETER = "insights";
  static final String DIVERGENCE = "insights/divergence";
  static final String ORPHANS = "insights/orphans";
  static final String TRENDS = "insights/trends";
  static final String MAP = "insights/map";
  static final String SUPPORT = "insights/support";
  static final String ECOSYSTEMS = "insights/ecosystems";
  static final String BRIDGES = "insights/bridges";
  static final String WHAT_IF = "insights/what-if";
  static final String PUBLISHED = "insights/published";
  static final String REPORTS = "insights/reports";
  static final String BEHIND = "insights/behind";

  private InsightsNavigation() {}

  /** The region at a glance. */
  public static String barometer() {
    return BAROMETER;
  }
}
