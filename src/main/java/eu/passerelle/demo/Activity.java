package eu.passerelle.demo;

/** The activity categories that a business can have, with how many businesses have each. */
enum Activity {
  /** Published: 58 % of 2,100. */
  SOFTWARE("software-development", 1_218),
  /** Published: 45 % of 2,100. */
  SERVICES("consultancy-services", 945),
  /** 11 %, an assumption of the demonstration. */
  HARDWARE("hardware-it-equipment", 231),
  /** 7 %, an assumption of the demonstration. */
  NETWORKS("networks-telecoms", 147);

  /** The fifth category comes on top of one of these. */
  static final String ADVANCED_ICT = "advanced-ict";

  private final String code;
  private final int businesses;

  Activity(String code, int businesses) {
    this.code = code;
    this.businesses = businesses;
  }

  /** Its code in the taxonomy. */
  String code() {
    return code;
  }

  int businesses() {
    return businesses;
  }
}
