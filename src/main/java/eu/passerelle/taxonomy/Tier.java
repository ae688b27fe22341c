package eu.passerelle.taxonomy;

/** How high the region ranks a technology or a field: its priority tier. */
public enum Tier {
  FIRST,
  SECOND,
  OTHER
}
