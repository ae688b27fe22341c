package eu.passerelle.organisations;

/** Size by head count, as in the European definition: under 10, under 50, under 250, more. */
public enum SizeClass {
  MICRO,
  SMALL,
  MEDIUM,
  LARGE
}
