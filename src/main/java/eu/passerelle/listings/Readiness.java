package eu.passerelle.listings;

/**
 * A range of technology readiness levels (European Commission, Horizon 2020 general annex G).
 *
 * @param lowest 1 to 9
 * @param highest 1 to 9, not below the lowest
 */
public record Readiness(int lowest, int highest) {

  public static final int MINIMUM = 1;
  public static final int MAXIMUM = 9;

  public Readiness {
    if (lowest < MINIMUM || highest > MAXIMUM || lowest > highest) {
      throw new IllegalArgumentException(
          "illegal TRL: %d to %d; must be between 1 and 9, the lowest first"
              .formatted(lowest, highest));
    }
  }

  /** Reads {@code 6} or {@code 5-7}. */
  public static Readiness parse(String text) {
    String[] parts = text.split("-", 2);
    int lowest = Integer.parseInt(parts[0].strip());
    return new Readiness(lowest, parts.length == 1 ? lowest : Integer.parseInt(parts[1].strip()));
  }

  @Override
  public String toString() {
    return lowest == highest ? String.valueOf(lowest) : lowest + "–" + highest;
  }
}
