package eu.passerelle.demo;

import eu.passerelle.organisations.Census;
import eu.passerelle.organisations.ProjectPeriod;
import java.time.LocalDate;

/**
 * How many organisations of each sort the region has, the ones written by hand included. The
 * numbers come from the published analysis of Wallonia's digital sector (2020); those by activity
 * and by technology stand in {@link Activity} and {@link Technology}. {@link Census} says how each
 * is counted.
 *
 * <p>Four published figures contradict others and do not come out: "almost one advanced company in
 * three is a startup" (92 of 364 is one in four); 58 research units "of 70" (58 of 74 is the 78 %
 * that the same text gives); and of 58 units, 15 % in augmented and virtual reality (9 are 15.5 %)
 * and 13 % in blockchain (the 7 that the text names are 12 %).
 *
 * <p>Not represented, because an organisation states nothing of the kind: the share of startups
 * that sell to businesses, and the number of researchers in artificial intelligence.
 *
 * <p>The sectors that clusters target and the cluster projects are written by hand, in the files of
 * the organisations and of the projects; nothing is generated towards those figures.
 */
final class PublishedFigures {

  static final int BUSINESSES = 2_100;
  static final int STARTUPS = 400;

  /** 25 % of the businesses in software. */
  static final int SECTOR_SPECIFIC_SOFTWARE = 305;

  /** 17 % of the businesses. */
  static final int ADVANCED_BUSINESSES = 364;

  /** 23 % of the startups. */
  static final int ADVANCED_STARTUPS = 92;

  /** The day that "against 2018" compares with. */
  static final LocalDate END_OF_2018 = LocalDate.of(2018, 12, 31);

  /** 364 is 6 % more than this. */
  static final int ADVANCED_BUSINESSES_IN_2018 = 343;

  /** 146 is 15 % more than this. */
  static final int INTERNET_OF_THINGS_IN_2018 = 127;

  static final int RESEARCH_UNITS = 110;
  static final int CLASSED_UNITS = 74;

  /** 78 % of the classed ones. */
  static final int ADVANCED_UNITS = 58;

  /** Units of other disciplines that use digital technology intensively: with them 77 % of 110. */
  static final int DIGITAL_USER_UNITS = 27;

  /** About a hundred are published. */
  static final int SUPPORT_ACTORS = 100;

  /** More than half are published. */
  static final int SUPPORT_WITHOUT_EXPERTISE = 55;

  /** The years whose projects the published shares are of. */
  static final ProjectPeriod PROJECT_YEARS =
      new ProjectPeriod(LocalDate.of(2018, 1, 1), LocalDate.of(2020, 1, 1));

  private PublishedFigures() {}
}
