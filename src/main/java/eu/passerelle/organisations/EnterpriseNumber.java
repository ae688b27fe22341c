package eu.passerelle.organisations;

/**
 * A Belgian enterprise number: ten digits of which the last two are 97 minus the first eight modulo
 * 97 (Crossroads Bank for Enterprises).
 *
 * @param value as {@code 0123.456.749}
 */
public record EnterpriseNumber(String value) {

  private static final int DIGITS = 10;
  private static final int MODULUS = 97;

  public EnterpriseNumber {
    if (!value.matches("[01]\\d{3}\\.\\d{3}\\.\\d{3}")) {
      throw new IllegalArgumentException(
          "illegal enterprise number: %s; must be ten digits such as 0123.456.749"
              .formatted(value));
    }
    String digits = value.replace(".", "");
    int body = Integer.parseInt(digits.substring(0, DIGITS - 2));
    int check = Integer.parseInt(digits.substring(DIGITS - 2));
    if (check != MODULUS - body % MODULUS) {
      throw new IllegalArgumentException(
          "illegal enterprise number: %s; its last two digits must be %02d"
              .formatted(value, MODULUS - body % MODULUS));
    }
  }

  /** Reads a number however it is written: with or without BE, dots, spaces or the leading zero. */
  public static EnterpriseNumber parse(String text) {
    String digits = text.replaceAll("[^0-9]", "");
    if (digits.length() == DIGITS - 1) {
      digits = "0" + digits;
    }
    if (digits.length() != DIGITS) {
      throw new IllegalArgumentException(
          "illegal enterprise number: %s; must have ten digits".formatted(text));
    }
    return formatted(digits);
  }

  /** The number whose first eight digits are given, with its check digits. */
  public static EnterpriseNumber withBody(int body) {
    return formatted("%08d%02d".formatted(body, MODULUS - body % MODULUS));
  }

  private static EnterpriseNumber formatted(String digits) {
    return new EnterpriseNumber(
        "%s.%s.%s".formatted(digits.substring(0, 4), digits.substring(4, 7), digits.substring(7)));
  }
}
