package eu.passerelle.demo;

import static eu.passerelle.demo.Activity.HARDWARE;
import static eu.passerelle.demo.Activity.NETWORKS;
import static eu.passerelle.demo.Activity.SERVICES;
import static eu.passerelle.demo.Activity.SOFTWARE;

import java.util.Arrays;
import java.util.Set;

/**
 * The technologies, with how many of the 364 advanced businesses, of the 92 startups among them and
 * of the 58 advanced research units master each.
 *
 * <p>Published, of the businesses: the internet of things 40 %, artificial intelligence 20 %, the
 * others about equal; of the startups: the internet of things first, augmented and virtual reality
 * slightly more than among all; of the units: 67, 36, 17, 15, 14 and 13 % for the first six below,
 * in this order, and six units in cybersecurity. The rest are assumptions of the demonstration.
 */
enum Technology {
  ARTIFICIAL_INTELLIGENCE("artificial-intelligence", 73, 20, 39, SOFTWARE),
  INTERNET_OF_THINGS("internet-of-things", 146, 35, 21, HARDWARE, SERVICES),
  ROBOTICS("robotics", 22, 7, 10, HARDWARE, SERVICES),
  AUGMENTED_VIRTUAL_REALITY("augmented-virtual-reality", 24, 9, 9, SOFTWARE),
  DIGITAL_TWINS("digital-twins", 22, 7, 8, SERVICES),
  BLOCKCHAIN("blockchain", 21, 7, 7, SOFTWARE),
  CYBERSECURITY("cybersecurity", 23, 7, 6, SERVICES, NETWORKS),
  COMPUTER_VISION("computer-vision", 23, 7, 11, SOFTWARE),
  EDGE_CLOUD("edge-cloud", 22, 7, 5, NETWORKS),
  ADDITIVE_MANUFACTURING("additive-manufacturing", 21, 7, 4, HARDWARE, SERVICES),
  GEOLOCATION("geolocation", 23, 7, 4, SERVICES),
  CRYPTOGRAPHY("cryptography", 21, 7, 4, SERVICES);

  private final String code;
  private final int businesses;
  private final int startups;
  private final int units;
  private final Set<Activity> activities;

  Technology(String code, int businesses, int startups, int units, Activity... activities) {
    this.code = code;
    this.businesses = businesses;
    this.startups = startups;
    this.units = units;
    this.activities = Set.of(activities);
  }

  /** Its code in the taxonomy. */
  String code() {
    return code;
  }

  static Technology of(String code) {
    return Arrays.stream(values())
        .filter(technology -> technology.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown technology: " + code));
  }

  int businesses() {
    return businesses;
  }

  int startups() {
    return startups;
  }

  int units() {
    return units;
  }

  /** Whether it is at home in an activity, so that the two go together in one business. */
  boolean suits(Activity activity) {
    return activities.contains(activity);
  }
}
