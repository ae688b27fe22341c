package eu.passerelle.demo;

import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import java.util.Locale;

/** Checks the codes in the demonstration's files against the taxonomy. */
record Codes(Taxonomy taxonomy) {

  boolean isTechnology(String code) {
    return isOn(Topic.Axis.TECHNOLOGY, code);
  }

  boolean isField(String code) {
    return isOn(Topic.Axis.FIELD, code);
  }

  private boolean isOn(Topic.Axis axis, String code) {
    return taxonomy.topic(code).filter(topic -> topic.axis() == axis).isPresent();
  }

  boolean isActivity(String code) {
    return taxonomy.activities().stream().anyMatch(activity -> activity.code().equals(code));
  }

  String technology(String code) {
    return required(code, isTechnology(code), "technology");
  }

  String field(String code) {
    return required(code, isField(code), "field");
  }

  /** A technology or a field. */
  String topic(String code) {
    return required(code, isTechnology(code) || isField(code), "topic");
  }

  String activity(String code) {
    return required(code, isActivity(code), "activity category");
  }

  private static String required(String code, boolean known, String what) {
    if (!known) {
      throw new IllegalArgumentException("no such %s in the taxonomy".formatted(what));
    }
    return code;
  }

  /** A constant written in small letters, such as {@code research-unit}. */
  static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
